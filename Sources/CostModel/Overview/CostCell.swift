/// Allocated cost of an overview's persons, summed over all but these. Published → Summary.
package struct CostCell: Hashable, Sendable {
    package var municipality: Int16
    package var fiscalYear: FiscalYear
    /// The budget that pays.
    package var sector: String
    package var grade: EvidenceGrade?
    /// Posted with the citizen's number, not allocated by a rule.
    package var isTraced: Bool
    /// Nil for those without an enrolment.
    package var arm: Arm?
    package var phase: Phase?
    package var yearOffset: Int?
    /// Øre; expense and reimbursement with their signs, the State's share computed and in no sum.
    package var expense: Int128
    package var reimbursement: Int128
    package var stateShare: Int128

    package init(
        municipality: Int16, fiscalYear: FiscalYear, sector: String, grade: EvidenceGrade?, isTraced: Bool, arm: Arm?,
        phase: Phase?, yearOffset: Int?, expense: Int128, reimbursement: Int128, stateShare: Int128
    ) {
        self.municipality = municipality
        self.fiscalYear = fiscalYear
        self.sector = sector
        self.grade = grade
        self.isTraced = isTraced
        self.arm = arm
        self.phase = phase
        self.yearOffset = yearOffset
        self.expense = expense
        self.reimbursement = reimbursement
        self.stateShare = stateShare
    }

    package var net: Int128 {
        expense + reimbursement
    }
}
