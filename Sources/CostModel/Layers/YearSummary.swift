/// A municipality's fiscal year in one row, or that part of it whose citizens have an initiative as primary enrolment.
/// Summary → Publication.
package struct YearSummary: Hashable, Sendable {
    package var municipality: Int16
    package var fiscalYear: FiscalYear
    /// Index into `LedgerFacts.initiatives`; nil for everybody.
    package var initiative: Int32?
    /// Citizens with allocated cost in the year.
    package var citizenCount = 0
    /// Families that such citizens were in on the days the cost fell on.
    package var familyCount = 0
    /// Days that citizens spent in the phase `during`, with cost or without.
    package var daysDuring = 0
    /// Allocated øre of flow expense.
    package var expense: Int128 = 0
    /// Allocated øre of flow reimbursement: not positive as a rule.
    package var reimbursement: Int128 = 0
    /// The State's part of allocated co-financed expenses: computed, in no ledger and in no sum.
    package var stateShare: Int128 = 0
    /// Unallocated øre; nil in rows by initiative.
    package var unallocated: Int128?
    /// Allocated expense of main cost type 1, pay.
    package var pay: Int128 = 0

    package init(municipality: Int16, fiscalYear: FiscalYear, initiative: Int32?) {
        self.municipality = municipality
        self.fiscalYear = fiscalYear
        self.initiative = initiative
    }
}
