/// What a municipality budgeted on one function and dranst in one fiscal year. Published → Summary.
package struct BudgetLine: Hashable, Sendable {
    package var fiscalYear: FiscalYear
    /// The revised budget, as against the original one.
    package var isRevised: Bool
    package var function: String
    package var dranst: Int16
    package var oere: Int128

    package init(fiscalYear: FiscalYear, isRevised: Bool, function: String, dranst: Int16, oere: Int128) {
        self.fiscalYear = fiscalYear
        self.isRevised = isRevised
        self.function = function
        self.dranst = dranst
        self.oere = oere
    }
}
