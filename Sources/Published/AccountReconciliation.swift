/// One account's part of the reconciliation.
package struct AccountReconciliation: Hashable, Sendable {
    package var municipality: Int16
    package var fiscalYear: Int16
    package var function: String
    package var dranst: Int16
    package var ownership: Int16?
    package var grouping: String
    package var species: String
    package var postingCount: Int64
    package var posted: Int128
    package var allocated: Int128
    package var unallocated: Int128
    package var excluded: Int128
}
