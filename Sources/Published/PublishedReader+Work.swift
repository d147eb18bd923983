import CostModel
import Postgres

extension PublishedReader {
    /// By municipality, fiscal year, initiative, nature, category, method, assumption.
    package func workedHours() throws -> [WorkedHours] {
        try WorkedHoursQuery.rows(of: "published.worked_hours", run: nil, connection)
    }

    /// By municipality, fiscal year, initiative, cost centre.
    package func caseloads() throws -> [Caseload] {
        let statement = Statement(
            "published.caseload",
            """
            select municipality, fiscal_year, cost_centre, initiative, assignment_days, position_days, employee_count
            from published.caseload order by municipality, fiscal_year, initiative, cost_centre
            """)
        return try rows(statement).map { fields in
            let row = FieldRow(fields, statement)
            var caseload = Caseload(
                municipality: try row.number(0), fiscalYear: FiscalYear(try row.number(1)),
                costCentre: row.text(2) ?? "", initiative: row.text(3) ?? "")
            caseload.assignmentDays = try row.number(4)
            caseload.positionDays = try row.number(5)
            caseload.employeeCount = try row.number(6)
            return caseload
        }
    }
}
