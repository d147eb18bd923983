/// Everything that lines of one kind of money share but the citizen: one pool at one cost centre shown, or traced
/// postings that agree in all of this (manual: Allocation).
package struct CostClass: Hashable, Sendable {
    /// Number of the pool within its municipality and year, from 1; nil for money that is not pooled.
    package var pool: Int32?
    package var status: CostStatus
    /// Nil for allocated money.
    package var reason: CostReason?
    /// Index into the model's rules; nil for traced, unallocated and excluded money.
    package var rule: Int16?
    /// Index into the model's sectors; nil where no sector pattern is the most specific.
    package var sector: Int16?
    package var function: FunctionCode
    package var flow: Flow
    /// The municipality's share, 1-100.
    package var municipalPercent: Int16
    /// Index into `LedgerFacts.initiatives`: where the money was posted; -1 for none.
    package var bookedInitiative: Int32
    /// Index into `LedgerFacts.activities`; -1 for none.
    package var activity: Int32
    /// Index into `LedgerFacts.costCentres`; -1 for none.
    package var costCentre: Int32
    /// First digit of the species; nil for none.
    package var costType: Int16?

    package init(
        pool: Int32?, status: CostStatus, reason: CostReason?, rule: Int16?, sector: Int16?, function: FunctionCode,
        flow: Flow, municipalPercent: Int16, bookedInitiative: Int32, activity: Int32, costCentre: Int32,
        costType: Int16?
    ) {
        self.pool = pool
        self.status = status
        self.reason = reason
        self.rule = rule
        self.sector = sector
        self.function = function
        self.flow = flow
        self.municipalPercent = municipalPercent
        self.bookedInitiative = bookedInitiative
        self.activity = activity
        self.costCentre = costCentre
        self.costType = costType
    }
}
