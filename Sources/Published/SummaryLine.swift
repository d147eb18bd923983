/// One row of the yearly summary as it is stored; initiative empty for everybody.
package struct SummaryLine: Hashable, Sendable {
    package var municipality: Int16
    package var fiscalYear: Int16
    package var initiative: String
    package var citizens: Int64
    package var families: Int64
    package var daysDuring: Int64
    package var expense: Int128
    package var reimbursement: Int128
    package var stateShare: Int128
    package var unallocated: Int128?
    package var pay: Int128
}
