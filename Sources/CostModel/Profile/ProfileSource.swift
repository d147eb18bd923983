/// Where an extract is.
package enum ProfileSource: Sendable {
    case file(DelimitedShape)
    /// A table or view of the database that the ledger is in.
    case relation(schema: String, name: String)
}
