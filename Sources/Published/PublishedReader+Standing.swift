import CostModel
import Postgres

// What people have said of published figures.
extension PublishedReader {
    /// Approvals of what is published, by municipality and fiscal year.
    package func approvals() throws -> [Approval] {
        let statement = Statement(
            "published.approval",
            """
            select municipality, fiscal_year, run, approved_by, note,
                (approved_at at time zone 'Europe/Copenhagen')::date - date '2000-01-01', holds
            from published.approval order by municipality, fiscal_year
            """)
        return try rows(statement).map { fields in
            let row = FieldRow(fields, statement)
            return Approval(
                municipality: try row.number(0), fiscalYear: FiscalYear(try row.number(1)), run: try row.number(2),
                approvedBy: row.text(3) ?? "", note: row.text(4),
                approvedOn: CivilDate(dayNumber: try row.number(5)), holds: row.text(6) == "t")
        }
    }

    /// By municipality and fiscal year.
    package func closedYears() throws -> [ClosedYear] {
        let statement = Statement(
            "published.closed_year",
            """
            select municipality, fiscal_year, run, recorded_by,
                (recorded_at at time zone 'Europe/Copenhagen')::date - date '2000-01-01'
            from published.closed_year where not is_reopening order by municipality, fiscal_year
            """)
        return try rows(statement).map { fields in
            let row = FieldRow(fields, statement)
            return ClosedYear(
                partition: Partition(municipality: try row.number(0), fiscalYear: FiscalYear(try row.number(1))),
                run: try row.number(2), closedBy: row.text(3) ?? "",
                closedOn: CivilDate(dayNumber: try row.number(4)))
        }
    }
}
