import CostModel
import Postgres

/// What one run came to, published now or not, as long as its results are kept. For comparisons; figures for people come
/// from `PublishedReader`.
package struct RunFigures {
    private let connection: DatabaseConnection
    private let run: Int

    /// - Returns: nil where there is no such run, or no results of it
    package init?(run: Int, _ connection: DatabaseConnection) throws {
        self.connection = connection
        self.run = run
        let kept = Statement(
            "figures.kept", "select exists (select from run.figures where run = $1::bigint)")
        guard try connection.query(kept, [.number(run)]).onlyRow(of: kept)[0] == "t" else { return nil }
    }

    package func origin() throws -> RunOrigin {
        let statement = Statement(
            "figures.origin", "select program_version, ledger_batch, model_text from run.run where run = $1")
        let row = FieldRow(try connection.query(statement, [.number(run)]).onlyRow(of: statement), statement)
        return RunOrigin(
            programVersion: row.text(0) ?? "", ledgerBatch: try row.number(1), modelText: row.text(2) ?? "")
    }

    /// Municipality and fiscal year, each pair that the run computed.
    package func pairs() throws -> Set<Partition> {
        let pairs = Statement(
            "figures.pairs", "select municipality, fiscal_year from run.reconciliation where run = $1")
        return Set(
            try connection.query(pairs, [.number(run)]).rows.map { fields in
                let row = FieldRow(fields, pairs)
                return Partition(municipality: try row.number(0), fiscalYear: FiscalYear(try row.number(1)))
            })
    }

    /// Hands over net øre by municipality, fiscal year, sector (empty for none) and status.
    package func forEachTotal(
        _ body: (_ partition: Partition, _ sector: String, _ status: CostStatus, _ oere: Int128) -> Void
    ) throws {
        let totals = Statement(
            "figures.totals",
            """
            select c.municipality, c.fiscal_year, coalesce(k.sector, ''), k.status, sum(c.amount_oere)
            from run.allocated_cost c
            join run.cost_class k
                on k.municipality = c.municipality and k.fiscal_year = c.fiscal_year and k.run = c.run
                and k.class = c.class
            where c.run = $1
            group by 1, 2, 3, 4
            """)
        for fields in try connection.query(totals, [.number(run)]).rows {
            let row = FieldRow(fields, totals)
            guard let status = CostStatus.allCases.first(where: { $0.code == row.text(3) }) else {
                throw DatabaseError(.unexpectedAnswer, statement: totals.name)
            }
            let partition = Partition(municipality: try row.number(0), fiscalYear: FiscalYear(try row.number(1)))
            body(partition, row.text(2) ?? "", status, try row.number(4))
        }
    }

    package func workedHours() throws -> [WorkedHours] {
        try WorkedHoursQuery.rows(of: "run.worked_hours", run: run, connection)
    }
}
