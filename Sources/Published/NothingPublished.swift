/// No run has been published yet.
package struct NothingPublished: Error, Hashable, Sendable {
    package init() {}
}
