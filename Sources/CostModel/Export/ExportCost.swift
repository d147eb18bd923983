/// What an enrolled citizen cost one sector in a year and phase, in øre.
package struct ExportCost: Hashable, Sendable {
    package var person: ExportPerson
    /// The budget that pays.
    package var sector: String
    package var expense: Int64
    /// Negative.
    package var reimbursement: Int64
    /// Computed and in no sum.
    package var stateShare: Int64

    package init(person: ExportPerson, sector: String, expense: Int64, reimbursement: Int64, stateShare: Int64) {
        self.person = person
        self.sector = sector
        self.expense = expense
        self.reimbursement = reimbursement
        self.stateShare = stateShare
    }
}
