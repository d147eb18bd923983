/// The role that imports may not read the relation that a profile names.
package struct RelationForbidden: Error, Hashable, Sendable {
    package var schema: String
    package var name: String
}
