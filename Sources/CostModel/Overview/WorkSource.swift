/// A row of the dataset, or one year of an employment, as work: what an explanation of hours and FTE ends in.
/// Workforce → reports.
package struct WorkSource: Hashable, Sendable {
    /// Nil for the whole network.
    package var municipality: Int16?
    package var fiscalYear: FiscalYear
    /// Empty for none.
    package var initiative: String
    package var nature: WorkCategory.Nature
    package var category: String
    package var method: WorkMethod
    /// The assumption behind the minutes; empty for none.
    package var assumption: String
    /// Of time entries (an employee's of the year, added up) and employments; empty for others.
    package var employee: String
    /// Of a meeting, or several alike; nil for others.
    package var heldOn: CivilDate?
    /// Billionths of a minute; nil where the assumption behind them is not in the model.
    package var minutes: WorkEstimate?
    /// Per cent of a position in thousandths x weekdays employed.
    package var positionDays: Int128
    /// Rows of the dataset.
    package var rowCount: Int

    package init(
        municipality: Int16?, fiscalYear: FiscalYear, initiative: String, nature: WorkCategory.Nature, category: String,
        method: WorkMethod, assumption: String, employee: String, heldOn: CivilDate?, minutes: WorkEstimate?,
        positionDays: Int128, rowCount: Int
    ) {
        self.municipality = municipality
        self.fiscalYear = fiscalYear
        self.initiative = initiative
        self.nature = nature
        self.category = category
        self.method = method
        self.assumption = assumption
        self.employee = employee
        self.heldOn = heldOn
        self.minutes = minutes
        self.positionDays = positionDays
        self.rowCount = rowCount
    }
}
