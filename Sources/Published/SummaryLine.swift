/// One row of the yearly summary as it is stored; initiative empty for everybody.
package struct SummaryLine: Hashable, Sendable {
    package var municipality: Int16
    package var fiscalYear: Int16
    package var initiative: String
    package var citizens: Int64 = 0
    package var families: Int64 = 0
    package var daysDuring: Int64 = 0
    package var expense: Int128 = 0
    package var reimbursement: Int128 = 0
    package var stateShare: Int128 = 0
    package var unallocated: Int128?
    package var pay: Int128 = 0

    /// A row of an initiative that nobody is enrolled in, and that therefore no cost reached.
    package init(municipality: Int16, fiscalYear: Int16, initiative: String) {
        self.municipality = municipality
        self.fiscalYear = fiscalYear
        self.initiative = initiative
    }
}
