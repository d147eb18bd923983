import CostModel
import Postgres

/// The history of runs, published or not.
package enum RunList {
    /// The newest first.
    package static func newest(_ limit: Int, _ connection: DatabaseConnection) throws -> [RunLine] {
        let statement = Statement("published.runs", columns + " order by run desc limit $1")
        return try connection.query(statement, [.number(limit)]).rows.map { try line(FieldRow($0, statement)) }
    }

    /// Nil where there is no such run.
    package static func line(of run: Int, _ connection: DatabaseConnection) throws -> RunLine? {
        // A number that is too large for a run is none.
        let statement = Statement("published.run", columns + " where run = $1::bigint")
        return try connection.query(statement, [.number(run)]).rows.first.map { try line(FieldRow($0, statement)) }
    }

    private static let columns = """
        select run, state, to_char(started_at at time zone 'Europe/Copenhagen', 'YYYY-MM-DD HH24:MI:SS'),
            extract(epoch from ended_at - started_at)::bigint, ledger_batch, model_sha256, municipality, fiscal_year,
            posting_count, posted_oere, line_count, program_version, partition_count
        from published.run
        """

    private static func line(_ row: FieldRow) throws -> RunLine {
        RunLine(
            run: try row.number(0), state: row.text(1) ?? "", startedAt: row.text(2) ?? "",
            seconds: try row.optional(3), ledgerBatch: try row.optional(4), modelSha256: row.text(5),
            municipality: try row.optional(6), fiscalYear: try row.optional(7), partitionCount: try row.optional(12),
            postingCount: try row.optional(8),
            postedOere: try row.optional(9), lineCount: try row.optional(10), programVersion: row.text(11) ?? "")
    }
}
