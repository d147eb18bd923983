import CostModel
import Postgres

/// The traced postings in a figure, from the ledger as the published runs saw it, each at the slot its effective date fell in.
package struct TracedFigureQuery {
    /// What was posted on one account in one year, of the municipalities whose results are of one run.
    package struct AccountSum: Hashable, Sendable {
        package var fiscalYear: FiscalYear
        package var run: Int
        package var number: Int32
        package var account: Account
        package var postings: Int
        package var oere: Int128
    }

    private let reader: PublishedReader
    private let condition: FigureCondition

    package init(_ reader: PublishedReader, _ condition: FigureCondition) {
        self.reader = reader
        self.condition = condition
    }

    private static let ofPosting = [
        "municipality": "q.municipality::text", "fiscal_year": "q.fiscal_year::text", "citizen": "q.citizen::text",
        "booked_initiative": "q.initiative",
    ]
    private static let ofSlot = [
        "initiative": "g.initiative", "cluster": "g.cluster", "arm": "g.arm", "phase": "g.phase",
        "year_offset": "g.year_offset::text", "family": "m.family",
    ]

    package func accounts() throws -> [AccountSum] {
        var parameters: [Parameter] = []
        let statement = Statement(
            "figure.accounts",
            """
            \(postings(&parameters))
            select p.fiscal_year, p.account, a.function, a.dranst, a.ownership, a.grouping, a.species, count(*),
                sum(p.amount_oere), p.run
            from p join explained.account a using (account) group by 1, 2, 3, 4, 5, 6, 7, 10 order by 1, 2, 10
            """)
        return try reader.rows(statement, parameters).compactMap { fields in
            let row = FieldRow(fields, statement)
            guard let account = try TracedFigureQuery.account(row, from: 2) else { return nil }
            return AccountSum(
                fiscalYear: FiscalYear(try row.number(0)), run: try row.number(9), number: try row.number(1),
                account: account,
                postings: try row.number(7), oere: try row.number(8))
        }
    }

    /// The largest postings on the accounts given by year.
    package func postings(onAccounts accounts: [AccountSum], atMost limit: Int) throws -> [PostingLine] {
        var parameters: [Parameter] = []
        let text = postings(&parameters)
        parameters.append(.integers(accounts.map { Int64($0.fiscalYear.number) }))
        parameters.append(.integers(accounts.map { Int64($0.number) }))
        parameters.append(.integers(accounts.map { Int64($0.run) }))
        let last = parameters.count
        let statement = Statement(
            "figure.postings",
            """
            \(text)
            select p.municipality, p.fiscal_year, a.function, a.dranst, a.ownership, a.grouping, a.species, p.posting,
                p.posted_on - date '2000-01-01', p.amount_oere
            from p join explained.account a using (account)
            where (p.fiscal_year, p.account, p.run) in (
                select * from unnest($\(last - 2)::smallint[], $\(last - 1)::int[], $\(last)::int[]))
            order by abs(p.amount_oere) desc, p.municipality, p.fiscal_year, p.posting limit \(limit)
            """)
        return try reader.rows(statement, parameters).compactMap { fields in
            let row = FieldRow(fields, statement)
            guard let account = try TracedFigureQuery.account(row, from: 2) else { return nil }
            return PostingLine(
                municipality: try row.number(0), fiscalYear: FiscalYear(try row.number(1)), posting: row.text(7) ?? "",
                postedOn: CivilDate(dayNumber: try row.number(8)), account: account, oere: try row.number(9))
        }
    }

    private static func account(_ row: FieldRow, from column: Int) throws -> Account? {
        guard let function = FunctionCode(row.text(column) ?? "") else { return nil }
        return Account(
            function: function, dranst: try row.number(column + 1), ownership: try row.optional(column + 2),
            grouping: row.text(column + 3) ?? "", species: row.text(column + 4) ?? "")
    }

    /// A citizen's year is cut into parts by phase and year of enrolment, which follow each other: a day is of the last that
    /// has begun. The family is the ledger's on that day.
    private func postings(_ parameters: inout [Parameter]) -> String {
        let own = condition.sql(TracedFigureQuery.ofPosting, &parameters)
        let slot = condition.sql(TracedFigureQuery.ofSlot, &parameters)
        return """
            with q as (
                select q.municipality, q.fiscal_year, t.run, r.ledger_batch, q.citizen, q.account, q.posting, q.posted_on,
                    q.amount_oere, q.initiative,
                    least(greatest(coalesce(q.served_on, q.posted_on), make_date(q.fiscal_year, 1, 1)),
                        make_date(q.fiscal_year, 12, 31)) as effective_on
                from published.partition t
                join published.run r on r.run = t.run
                join explained.posting q on q.municipality = t.municipality and q.fiscal_year = t.fiscal_year
                    and q.since <= r.ledger_batch and (q.until is null or q.until > r.ledger_batch)
                where q.citizen is not null and \(own)
            ), g as (
                select s.municipality, s.fiscal_year, s.run, s.citizen, s.initiative, s.cluster, s.arm, s.phase,
                    s.year_offset, min(s.first_day) as starts_on,
                    lead(min(s.first_day)) over (
                        partition by s.municipality, s.fiscal_year, s.run, s.citizen order by min(s.first_day)) as next_on
                from explained.slot s where \(reader.state.parts.condition("s")) group by 1, 2, 3, 4, 5, 6, 7, 8, 9
            ), p as (
                select q.* from q
                join g on g.municipality = q.municipality and g.fiscal_year = q.fiscal_year and g.run = q.run
                    and g.citizen = q.citizen and q.effective_on >= g.starts_on
                    and (g.next_on is null or q.effective_on < g.next_on)
                left join explained.family_member m
                    on m.municipality = q.municipality and m.citizen = q.citizen
                    and q.effective_on between m.valid_from and coalesce(m.valid_to, 'infinity')
                    and m.since <= q.ledger_batch and (m.until is null or m.until > q.ledger_batch)
                where \(slot)
            )
            """
    }
}
