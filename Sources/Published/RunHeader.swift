/// What is known of one run, published or not.
package struct RunHeader: Hashable, Sendable {
    package var line: RunLine
    package var startedBy: String
    package var host: String
    /// Danish time; nil while it is under way.
    package var endedAt: String?
    /// Nil before the run has read the ledger.
    package var modelText: String?
}
