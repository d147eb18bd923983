/// Whose rights a command needs; it connects with no more.
package enum DatabaseRole: String, Sendable {
    /// Imports, runs, publishes, and reads identities.
    case batch = "omkost_batch"
    /// Reads what is published.
    case reader = "omkost_reader"
    /// Makes the schema.
    case migrate = "omkost_admin"
}
