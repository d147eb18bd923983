/// What an FTE is, and what is assumed where nothing was recorded (manual: Vocabulary).
package struct WorkforceModel: Hashable, Sendable {
    /// The first is the headline norm.
    package var norms: [FTENorm]
    package var salaries: [SalaryPerFTE]
    package var assumptions: [Assumption]
    package var categories: [WorkCategory]

    package init(
        norms: [FTENorm], salaries: [SalaryPerFTE], assumptions: [Assumption], categories: [WorkCategory]
    ) {
        self.norms = norms
        self.salaries = salaries
        self.assumptions = assumptions
        self.categories = categories
    }

    /// The salary of a year for work of any category; nil where the model names none.
    package func salary(in year: FiscalYear) -> Amount? {
        salaries.first { $0.year == year && $0.category == nil }?.amount
    }

    /// The salary of a year for work of a category: its own, else the year's. Nil where the model names neither.
    package func salary(in year: FiscalYear, category: String) -> Amount? {
        salaries.first { $0.year == year && $0.category == category }?.amount ?? salary(in: year)
    }

    /// The conventions that a year's figures are shown by, norms and salaries, as text: equal conventions have equal texts.
    package func conventions(in year: FiscalYear) -> String {
        let norms = norms.map { "\($0.id)=\($0.hoursThousandths)" }
        let salaries = salaries.filter { $0.year == year }.map { "\($0.category ?? "")=\($0.amount.oere)" }.sorted()
        return norms.joined(separator: ",") + ";" + salaries.joined(separator: ",")
    }
}
