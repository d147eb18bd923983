import CostModel
import Postgres

/// The postings that were traced to one person or family, from the ledger as the published runs saw it. Only for roles that
/// may read the ledger.
package struct TracedPostingQuery {
    private let reader: PublishedReader

    package init(_ reader: PublishedReader) {
        self.reader = reader
    }

    package func isAllowed() throws -> Bool {
        // A role without the right to a schema cannot even name its tables.
        let schemas = Statement(
            "traced.schemas", "select has_schema_privilege('ledger', 'usage') and has_schema_privilege('run', 'usage')")
        guard try reader.rows(schemas).first?[0] == "t" else { return false }
        let tables = Statement(
            "traced.tables",
            """
            select has_table_privilege('ledger.posting', 'select') and has_table_privilege('ledger.family_member', 'select')
                and has_table_privilege('run.run', 'select')
            """)
        return try reader.rows(tables).first?[0] == "t"
    }

    /// By month of the effective date (`served_on`, else `posted_on`, within the fiscal year) and account.
    /// - Parameter scope: a family or a citizen
    package func months(_ scope: OverviewScope, _ years: ClosedRange<FiscalYear>) throws -> [TracedMonth] {
        let (condition, parameters): (String, [Parameter]) =
            switch scope {
            case .family(let municipality, let code):
                (
                    """
                    p.municipality = $1 and exists (
                        select from ledger.family_member m
                        where m.municipality = p.municipality and m.citizen = p.citizen and m.family = $2
                          and p.effective_on between m.valid_from and coalesce(m.valid_to, 'infinity')
                          and m.since <= p.ledger_batch and (m.until is null or m.until > p.ledger_batch))
                    """, [.number(municipality), .text(code)]
                )
            case .citizen(let number): ("p.citizen = $1", [.number(number)])
            case .initiative, .municipality, .cluster: ("false", [])
            }
        let statement = Statement(
            "traced.months",
            """
            with p as (
                select q.municipality, q.fiscal_year, q.citizen, q.account, q.amount_oere, r.ledger_batch,
                    least(greatest(coalesce(q.served_on, q.posted_on), make_date(q.fiscal_year, 1, 1)),
                        make_date(q.fiscal_year, 12, 31)) as effective_on
                from published.partition t
                join run.run r on r.run = t.run
                join ledger.posting q on q.municipality = t.municipality and q.fiscal_year = t.fiscal_year
                    and q.since <= r.ledger_batch and (q.until is null or q.until > r.ledger_batch)
                where q.citizen is not null and q.fiscal_year between \(years.lowerBound) and \(years.upperBound)
            )
            select p.fiscal_year, extract(month from p.effective_on)::int, a.function, a.dranst, a.ownership, a.grouping,
                a.species, count(*), sum(p.amount_oere)
            from p join ledger.account a using (account)
            where \(condition)
            group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3, 4, 5 nulls first, 6, 7
            """)
        return try reader.rows(statement, parameters).compactMap { fields in
            let row = FieldRow(fields, statement)
            guard let function = FunctionCode(row.text(2) ?? "") else { return nil }
            let account = Account(
                function: function, dranst: try row.number(3), ownership: try row.optional(4),
                grouping: row.text(5) ?? "",
                species: row.text(6) ?? "")
            return TracedMonth(
                fiscalYear: FiscalYear(try row.number(0)), month: try row.number(1), account: account,
                postings: try row.number(7), net: try row.number(8))
        }
    }
}
