import CostModel
import Postgres

/// What a published figure consists of: its parts by pool, and the traced postings in it. For roles that may read results and
/// the ledger.
package struct FigureQuery {
    private let reader: PublishedReader
    private let condition: FigureCondition

    /// Dimensions of the class of money, and of the slot that it reached.
    private static let ofClass = [
        "sector": "k.sector", "status": "k.status", "reason": "k.reason", "grade": "k.grade", "flow": "k.flow",
        "booked_initiative": "k.booked_initiative", "function": "k.function",
    ]
    private static let ofSlot = [
        "municipality": "p.municipality::text", "fiscal_year": "p.fiscal_year::text", "initiative": "s.initiative",
        "cluster": "s.cluster", "family": "s.family", "citizen": "s.citizen::text", "arm": "s.arm", "phase": "s.phase",
        "year_offset": "s.year_offset::text",
    ]

    package init(_ reader: PublishedReader, _ condition: FigureCondition = FigureCondition()) {
        self.reader = reader
        self.condition = condition
    }

    /// Largest first.
    package func parts() throws -> [FigurePart] {
        var parameters: [Parameter] = []
        let condition = condition.sql(FigureQuery.ofClass.merging(FigureQuery.ofSlot) { $1 }, &parameters)
        let statement = Statement(
            "figure.parts",
            """
            with part as (
                select p.municipality, p.fiscal_year, p.run, k.pool, k.status, k.reason, k.rule, k.grade, k.sector, k.flow,
                    sum(c.amount_oere) as oere, count(*) as line_count, count(distinct s.citizen) as citizens
                from published.partition p
                join explained.allocated_cost c using (municipality, fiscal_year, run)
                join explained.cost_class k using (municipality, fiscal_year, run, class)
                left join explained.slot s using (municipality, fiscal_year, run, slot)
                where \(condition) and \(reader.state.parts.condition("c"))
                group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
            ), whole as (
                select k.municipality, k.fiscal_year, k.run, k.pool, sum(c.amount_oere) as oere
                from explained.cost_class k join explained.allocated_cost c using (municipality, fiscal_year, run, class)
                where (k.municipality, k.fiscal_year, k.run, k.pool) in (
                        select municipality, fiscal_year, run, pool from part where pool is not null)
                    and \(reader.state.parts.condition("c"))
                group by 1, 2, 3, 4
            )
            select t.municipality, t.fiscal_year, t.run, t.pool, t.status, t.reason, t.rule, t.grade, t.sector, t.flow,
                t.oere, coalesce(w.oere, t.oere), t.line_count, t.citizens
            from part t left join whole w using (municipality, fiscal_year, run, pool)
            order by abs(t.oere) desc, t.municipality, t.fiscal_year, t.pool nulls first, t.rule
            """)
        return try reader.rows(statement, parameters).map { fields in
            let row = FieldRow(fields, statement)
            return FigurePart(
                municipality: try row.number(0), fiscalYear: FiscalYear(try row.number(1)), run: try row.number(2),
                pool: try row.optional(3), status: row.text(4) ?? "", reason: row.text(5), rule: row.text(6),
                grade: row.text(7), sector: row.text(8), flow: row.text(9) ?? "", oere: try row.number(10),
                poolOere: try row.number(11), lines: try row.number(12), citizens: try row.number(13))
        }
    }

    /// The import that a run saw.
    package func ledgerBatch(ofRun run: Int) throws -> Int {
        let statement = Statement("figure.batch", "select ledger_batch from published.run where run = $1")
        let row = FieldRow(try reader.connection.query(statement, [.number(run)]).onlyRow(of: statement), statement)
        return try row.number(0)
    }

    /// Whose results every published municipality and year has.
    package func runs() throws -> [Partition: Int] {
        let statement = Statement("figure.runs", "select municipality, fiscal_year, run from published.partition")
        return try Dictionary(
            uniqueKeysWithValues: reader.rows(statement).map { fields in
                let row = FieldRow(fields, statement)
                return (
                    Partition(municipality: try row.number(0), fiscalYear: FiscalYear(try row.number(1))),
                    try row.number(2)
                )
            })
    }

    /// Whose published figures the role sees, ascending.
    package static func municipalities(_ connection: DatabaseConnection) throws -> [Int16] {
        let statement = Statement(
            "figure.municipalities", "select distinct municipality from published.partition order by 1")
        return try connection.query(statement).rows.compactMap { $0[0].flatMap { Int16($0) } }
    }

    /// Whether a citizen is among those whose figures were just looked up; whoever was deleted is nobody's.
    package func holds(citizen: Int32) throws -> Bool {
        let statement = Statement(
            "figure.citizen", "select exists (select from published.person_slot where citizen = $1::integer)")
        return try reader.rows(statement, [.number(citizen)]).first?[0] == "t"
    }

    /// Whether the role may see what explanations are made of.
    package static func isAllowed(_ connection: DatabaseConnection) throws -> Bool {
        let statement = Statement("figure.allowed", "select has_schema_privilege('explained', 'usage')")
        return try connection.query(statement).onlyRow(of: statement)[0] == "t"
    }
}
