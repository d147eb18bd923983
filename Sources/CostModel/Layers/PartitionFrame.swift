/// What the lines of one municipality and fiscal year refer to, and what they must add up to. Given before
/// the lines.
package struct PartitionFrame: Sendable {
    package var municipality: Int16
    package var fiscalYear: FiscalYear
    /// Class n is element n - 1.
    package var classes: [CostClass]
    /// Slot n is element n - 1: every slot of the enrolled, and of others those that cost may have reached.
    package var slots: [SlotDays]
    /// The postings: rows and øre.
    package var posted: ControlTotal
    /// What became of the postings, account by account.
    package var accountTotals: [AccountTotal]
    /// By the centres' codes.
    package var prices: [CostCentrePrice]
    package var findings: [Finding]

    package init(
        municipality: Int16, fiscalYear: FiscalYear, classes: [CostClass], slots: [SlotDays], posted: ControlTotal,
        accountTotals: [AccountTotal], prices: [CostCentrePrice], findings: [Finding]
    ) {
        self.municipality = municipality
        self.fiscalYear = fiscalYear
        self.classes = classes
        self.slots = slots
        self.posted = posted
        self.accountTotals = accountTotals
        self.prices = prices
        self.findings = findings
    }
}
