/// Whose rights a command needs; it connects with no more.
package enum DatabaseRole: String, Sendable {
    /// Imports, runs, publishes, and reads identities.
    case batch = "omkost_batch"
    /// Reads what is published.
    case reader = "omkost_reader"
    /// Reads what is published of some municipalities.
    case finance = "omkost_finance"
    /// Reads what is published of some initiatives.
    case lead = "omkost_lead"
    /// Makes the schema and gives rights: our own server's administrator; elsewhere somebody with the rights of
    /// `omkost_migrate`.
    case migrate = "omkost_admin"

    /// Roles that may do what this one may, or their part of it: whoever may do the batch's work may read what it publishes.
    var coveredBy: [DatabaseRole] {
        switch self {
        case .batch, .finance, .lead, .migrate: [.batch]
        case .reader: [.batch, .finance, .lead]
        }
    }
}
