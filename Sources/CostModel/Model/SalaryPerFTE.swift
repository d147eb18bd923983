/// What one FTE costs in a year.
package struct SalaryPerFTE: Hashable, Sendable {
    package var year: FiscalYear
    /// Nil for work of every category that has no salary of its own.
    package var category: String?
    package var amount: Amount

    package init(year: FiscalYear, category: String?, amount: Amount) {
        self.year = year
        self.category = category
        self.amount = amount
    }
}
