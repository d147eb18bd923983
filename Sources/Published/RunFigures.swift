import CostModel
import Postgres

/// What was published with one run: what it computed, and what stayed of earlier runs; of a run that was never published what
/// it computed. As long as the results are kept. For comparisons; figures for people come from `PublishedReader`.
package struct RunFigures {
    private let connection: DatabaseConnection
    private let run: Int
    /// The run whose results are shown, by municipality and fiscal year.
    private let runs: [Partition: Int]

    /// - Returns: nil where there is no such run, or no results of it
    package init?(run: Int, _ connection: DatabaseConnection) throws {
        self.connection = connection
        self.run = run
        let parts = Statement(
            "figures.parts",
            """
            with own as (
                select min(generation) as generation from run.publication_log where run = $1::bigint and reason = 'run'
            ), part as (
                select p.municipality, p.fiscal_year, p.run from own join run.publication_partition p using (generation)
                union
                select c.municipality, c.fiscal_year, c.run from run.reconciliation c where c.run = $1::bigint
            )
            select municipality, fiscal_year, run from part join run.figures using (run, municipality, fiscal_year)
            """)
        runs = Dictionary(
            uniqueKeysWithValues: try connection.query(parts, [.number(run)]).rows.map { fields in
                let row = FieldRow(fields, parts)
                let year = FiscalYear(try row.number(1))
                return (Partition(municipality: try row.number(0), fiscalYear: year), try row.number(2))
            })
        guard !runs.isEmpty else { return nil }
    }

    package func origin() throws -> RunOrigin {
        let statement = Statement(
            "figures.origin", "select program_version, ledger_batch, model_text from run.run where run = $1")
        let row = FieldRow(try connection.query(statement, [.number(run)]).onlyRow(of: statement), statement)
        return RunOrigin(
            programVersion: row.text(0) ?? "", ledgerBatch: try row.number(1), modelText: row.text(2) ?? "")
    }

    package var partitions: Set<Partition> {
        Set(runs.keys)
    }

    /// Hands over net øre by municipality, fiscal year, sector (empty for none) and status.
    package func forEachTotal(
        _ body: (_ partition: Partition, _ sector: String, _ status: CostStatus, _ oere: Int128) -> Void
    ) throws {
        let parts = Set(runs.map { StoredPart(fiscalYear: Int($0.key.fiscalYear.number), run: $0.value) }).sorted()
        let totals = Statement(
            "figures.totals",
            """
            select c.municipality, c.fiscal_year, coalesce(k.sector, ''), k.status, sum(c.amount_oere),
                c.run
            from run.allocated_cost c
            join run.cost_class k
                on k.municipality = c.municipality and k.fiscal_year = c.fiscal_year and k.run = c.run
                and k.class = c.class
            where \(parts.condition("c")) group by c.run, 1, 2, 3, 4
            """)
        for fields in try connection.query(totals).rows {
            let row = FieldRow(fields, totals)
            guard let status = CostStatus.allCases.first(where: { $0.code == row.text(3) }) else {
                throw DatabaseError(.unexpectedAnswer, statement: totals.name)
            }
            let partition = Partition(municipality: try row.number(0), fiscalYear: FiscalYear(try row.number(1)))
            guard runs[partition] == (try row.number(5)) else { continue }
            body(partition, row.text(2) ?? "", status, try row.number(4))
        }
    }

    package func workedHours() throws -> [WorkedHours] {
        try Set(runs.values).sorted().flatMap { run in
            try WorkedHoursQuery.rows(of: "run.worked_hours", run: run, connection).filter { hours in
                runs[Partition(municipality: hours.municipality, fiscalYear: hours.fiscalYear)] == run
            }
        }
    }
}
