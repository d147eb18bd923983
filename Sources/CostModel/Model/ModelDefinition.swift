/// The cost model: which account is whose, how unlinked money is allocated, what an FTE is (manual: Dataset).
///
/// A valid model: `ModelFile` refuses what contradicts itself, so nothing here is checked again.
package struct ModelDefinition: Hashable, Sendable {
    package var name: String
    package var firstYear: FiscalYear
    package var lastYear: FiscalYear
    package var language: Language
    /// In the order of the file; the order decides nothing.
    package var sectors: [Sector]
    package var outOfScope: [AccountPattern]
    /// Postings that are money from the State.
    package var reimbursement: [AccountPattern]
    /// Accounts of which the ledger holds only the municipality's share.
    package var coFinanced: [CoFinancing]
    /// In the order in which they are tried.
    package var rules: [AllocationRule]
    package var costCentres: CostCentreMethod
    package var workforce: WorkforceModel
    package var gates: Gates

    package init(
        name: String, firstYear: FiscalYear, lastYear: FiscalYear, language: Language, sectors: [Sector],
        outOfScope: [AccountPattern], reimbursement: [AccountPattern], coFinanced: [CoFinancing],
        rules: [AllocationRule], costCentres: CostCentreMethod, workforce: WorkforceModel, gates: Gates
    ) {
        self.name = name
        self.firstYear = firstYear
        self.lastYear = lastYear
        self.language = language
        self.sectors = sectors
        self.outOfScope = outOfScope
        self.reimbursement = reimbursement
        self.coFinanced = coFinanced
        self.rules = rules
        self.costCentres = costCentres
        self.workforce = workforce
        self.gates = gates
    }

    /// The fiscal years in scope, first to last.
    package var years: [FiscalYear] {
        (firstYear.number...lastYear.number).map { FiscalYear($0) }
    }
}
