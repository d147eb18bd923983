/// How many assignments were open, and how many positions those who held them filled, in one municipality and fiscal year:
/// all of it, one cost centre's part, or one initiative's. Workforce → Publication.
package struct Caseload: Hashable, Sendable {
    package var municipality: Int16
    package var fiscalYear: FiscalYear
    /// Empty for all.
    package var costCentre: String
    /// The citizens' primary enrolment; empty for all.
    package var initiative: String
    /// Days of the year summed over assignments.
    package var assignmentDays: Int64 = 0
    /// As in `WorkedHours`, of the employees who held the assignments.
    package var positionDays: Int64 = 0
    package var employeeCount = 0

    package init(municipality: Int16, fiscalYear: FiscalYear, costCentre: String = "", initiative: String = "") {
        self.municipality = municipality
        self.fiscalYear = fiscalYear
        self.costCentre = costCentre
        self.initiative = initiative
    }
}
