import Schema

/// The database is there and is not one that this command can work on.
package enum DatabaseUnfit: Error, Hashable, Sendable {
    case schema(SchemaState)
    /// Connected as somebody with more rights than a command may have.
    case tooManyRights(user: String)
    /// Connected as somebody without the rights of the role.
    case lacksRole(user: String, role: String)
    case readOnly
    /// Through a pooler that does not keep a session together.
    case pooled
    case tooOld(version: String)
}
