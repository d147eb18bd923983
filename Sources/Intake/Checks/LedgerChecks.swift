import CostModel
import Postgres

/// Data quality of what is loaded, as findings by code with rows and øre: what imports noticed, and what the ledger shows
/// when its parts are held against each other.
package struct LedgerChecks {
    private let connection: DatabaseConnection

    package init(_ connection: DatabaseConnection) {
        self.connection = connection
    }

    /// Every check, in the order of the list. A check answers with rows of municipality, fiscal year, subject, rows, øre.
    package func findings() throws -> [Finding] {
        var findings = try noticedByImports()
        for (code, text) in LedgerChecks.all {
            let statement = Statement("check.\(code.rawValue)", text)
            findings += try connection.query(statement).rows.map { row in
                Finding(
                    code, municipality: row[0].flatMap { Int16($0) },
                    fiscalYear: row[1].flatMap { Int16($0) }.map { FiscalYear($0) }, subject: row[2],
                    rows: row[3].flatMap { Int($0) } ?? 0, oere: row[4].flatMap { Int128($0) })
            }
        }
        return findings
    }

    private static let all: [(FindingCode, String)] = [
        (.futurePosting, futurePostings), (.controlTotalDiffers, controlTotals), (.dayOver24Hours, daysOver24Hours),
        (.positionsOverFullTime, positionsOverFullTime),
    ]

    private static let futurePostings = """
        select municipality, fiscal_year, null, count(*), sum(amount_oere)
        from ledger.posting
        where until is null and posted_on > (clock_timestamp() at time zone 'Europe/Copenhagen')::date
        group by municipality, fiscal_year order by 1, 2
        """

    private static let controlTotals = """
        select municipality, fiscal_year, account, row_difference, oere_difference
        from ledger.control_total_difference((select coalesce(max(batch), 0) from intake.batch))
        order by municipality, fiscal_year, account collate "C"
        """

    /// The newest import of each file says what it noticed in it. Postings accumulate, so every import that brought some
    /// still counts.
    private func noticedByImports() throws -> [Finding] {
        let noticed = Statement(
            "check.noticed",
            """
            select f.file, f.code, sum(f.row_count)
            from intake.finding f join intake.file l using (batch, file)
            where case when f.file = 'postings.csv' then l.accepted_count > 0
                else f.batch = (select max(n.batch) from intake.file n where n.file = f.file) end
            group by f.code, f.file
            order by f.code, f.file
            """)
        return try connection.query(noticed).rows.compactMap { row in
            guard let code = row[1].flatMap({ FindingCode(rawValue: $0) }) else { return nil }
            return Finding(code, file: row[0], rows: row[2].flatMap { Int($0) } ?? 0)
        }
    }
}
