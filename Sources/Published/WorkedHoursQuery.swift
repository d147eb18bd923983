import CostModel
import Postgres

/// Reads stored sums of work, of one run or of what is published.
enum WorkedHoursQuery {
    /// By municipality, fiscal year, initiative, nature, category, method, assumption.
    /// - Parameters:
    ///   - relation: `run.worked_hours` or the view of it
    ///   - run: nil for all rows of the relation
    static func rows(of relation: String, run: Int?, _ connection: DatabaseConnection) throws -> [WorkedHours] {
        let statement = Statement(
            "published.worked_hours",
            """
            select municipality, fiscal_year, initiative, nature, category, method, assumption, is_shared, shared_between,
                counts_as_fte, minutes_low_billionths, minutes_central_billionths, minutes_high_billionths,
                assumed_minutes_billionths, position_days, amount_oere, row_count
            from \(relation) where $1::integer is null or run = $1
            order by municipality, fiscal_year, initiative, nature collate "C", category, method collate "C", assumption,
                is_shared
            """)
        return try connection.query(statement, [run.map { .number($0) } ?? .null]).rows.map { fields in
            let row = FieldRow(fields, statement)
            guard let nature = row.text(3).flatMap({ WorkCategory.Nature(rawValue: $0) }),
                let method = row.text(5).flatMap({ WorkMethod(rawValue: $0) })
            else { throw DatabaseError(.unexpectedAnswer, statement: statement.name) }
            var hours = WorkedHours(
                municipality: try row.number(0), fiscalYear: FiscalYear(try row.number(1)),
                initiative: row.text(2) ?? "", nature: nature, category: row.text(4) ?? "", method: method,
                assumption: row.text(6) ?? "", isShared: row.text(7) == "t", sharedBetween: try row.number(8),
                countsAsFTE: row.text(9) == "t", minutes: try estimate(row))
            hours.assumedMinutes = try row.number(13)
            hours.positionDays = try row.number(14)
            hours.amountOere = try row.optional(15)
            hours.rowCount = try row.number(16)
            return hours
        }
    }

    /// Nil where the minutes could not be computed.
    private static func estimate(_ row: FieldRow) throws -> WorkEstimate? {
        guard let central: Int128 = try row.optional(11) else { return nil }
        return WorkEstimate(low: try row.number(10), central: central, high: try row.number(12))
    }
}
