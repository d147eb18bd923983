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

    /// The newest import of each source says what it noticed in it, and what it refused. Postings accumulate, so what is
    /// noticed in those that are in the ledger still counts when newer ones have come.
    private func noticedByImports() throws -> [Finding] {
        let noticed = Statement(
            "check.noticed",
            """
            with newest as (
                select distinct on (file, coalesce(source_name, '')) batch, file
                from intake.file order by file, coalesce(source_name, ''), batch desc
            )
            select coalesce(l.source_name, f.file), f.code, sum(f.row_count), sum(f.amount_oere)
            from intake.finding f join intake.file l using (batch, file)
            where case when f.file = 'postings.csv' and f.code not in ('posting_changed', 'deleted_person') then l.accepted_count > 0
                else (f.batch, f.file) in (select batch, file from newest) end
            group by f.code, 1
            union all
            select coalesce(l.source_name, r.file), r.code, r.row_count,
                case when r.unread_count < r.row_count then r.amount_oere end
            from intake.reject_sum r join intake.file l using (batch, file) join newest n using (batch, file)
            order by 2, 1
            """)
        return try connection.query(noticed).rows.compactMap { row in
            guard let code = row[1].flatMap({ FindingCode(rawValue: $0) }) else { return nil }
            return Finding(
                code, file: row[0], rows: row[2].flatMap { Int($0) } ?? 0, oere: row[3].flatMap { Int128($0) })
        }
    }
}
