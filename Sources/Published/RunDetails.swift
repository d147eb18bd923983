import CostModel
import Postgres

/// Everything that is written down about one run, whatever became of it.
package struct RunDetails {
    private let connection: DatabaseConnection
    private let run: Int
    package let header: RunHeader

    /// - Returns: nil where there is no such run
    package init?(run: Int, _ connection: DatabaseConnection) throws {
        self.connection = connection
        self.run = run
        guard let line = try RunList.line(of: run, connection) else { return nil }
        let rest = Statement(
            "run.header",
            """
            select started_by, host, to_char(ended_at at time zone 'Europe/Copenhagen', 'YYYY-MM-DD HH24:MI:SS'),
                model_text
            from published.run where run = $1
            """)
        let row = try connection.query(rest, [.number(run)]).onlyRow(of: rest)
        header = RunHeader(
            line: line, startedBy: row[0] ?? "", host: row[1] ?? "", endedAt: row[2], modelText: row[3])
    }

    /// In the order in which the run entered them.
    package func steps() throws -> [StepLine] {
        let statement = Statement(
            "run.steps",
            """
            select step, fiscal_year, to_char(started_at at time zone 'Europe/Copenhagen', 'YYYY-MM-DD HH24:MI:SS'),
                duration_ms, row_count, amount_oere, line_count
            from published.step where run = $1 order by place
            """)
        return try rows(statement).map { row in
            StepLine(
                step: row.text(0) ?? "", fiscalYear: try row.optional(1), startedAt: row.text(2) ?? "",
                milliseconds: try row.optional(3), rowCount: try row.optional(4), oere: try row.optional(5),
                lineCount: try row.optional(6))
        }
    }

    /// What the ledger that the run saw was made of: of each file the latest import that changed anything, and of
    /// postings, which accumulate, every one. In the order of their references, then of their imports.
    package func files() throws -> [RunFileLine] {
        let statement = Statement(
            "run.files",
            """
            select file, batch, to_char(imported_at at time zone 'Europe/Copenhagen', 'YYYY-MM-DD HH24:MI:SS'), sha256,
                row_count, accepted_count, ended_count, rejected_count
            from (
                select *, row_number() over (partition by file order by batch desc) as age
                from published.run_file where run = $1
            ) files
            where age = 1 or file = '\(DatasetFile.postings.fileName)' order by batch
            """)
        let order = Dictionary(uniqueKeysWithValues: DatasetFile.allCases.enumerated().map { ($1.fileName, $0) })
        let lines = try rows(statement).map { row in
            RunFileLine(
                file: row.text(0) ?? "", batch: try row.number(1), importedAt: row.text(2) ?? "",
                sha256: row.text(3) ?? "", rowCount: try row.number(4), acceptedCount: try row.number(5),
                endedCount: try row.number(6), rejectedCount: try row.number(7))
        }
        return lines.sorted { (order[$0.file] ?? 0, $0.batch) < (order[$1.file] ?? 0, $1.batch) }
    }

    /// By code, municipality, fiscal year and subject.
    package func findings() throws -> [RunFindingLine] {
        let statement = Statement(
            "run.findings",
            """
            select code, municipality, fiscal_year, subject, row_count, amount_oere from published.run_finding
            where run = $1
            order by code, municipality nulls first, fiscal_year nulls first, subject collate "C" nulls first
            """)
        return try rows(statement).map { row in
            RunFindingLine(
                code: row.text(0) ?? "", municipality: try row.optional(1), fiscalYear: try row.optional(2),
                subject: row.text(3), rowCount: try row.number(4), oere: try row.optional(5))
        }
    }

    /// Generations that show figures of the run, oldest first.
    package func publications() throws -> [RunPublicationLine] {
        let statement = Statement(
            "run.publications",
            """
            select generation, made_by,
                to_char(published_at at time zone 'Europe/Copenhagen', 'YYYY-MM-DD HH24:MI:SS'), published_by, reason,
                partition_count, is_current
            from published.run_publication where run = $1 order by generation
            """)
        return try rows(statement).map { row in
            RunPublicationLine(
                generation: try row.number(0), madeBy: try row.number(1), publishedAt: row.text(2) ?? "",
                publishedBy: row.text(3) ?? "", reason: row.text(4) ?? "", partitionCount: try row.number(5),
                isCurrent: row.text(6) == "t")
        }
    }

    private func rows(_ statement: Statement) throws -> [FieldRow] {
        try connection.query(statement, [.number(run)]).rows.map { FieldRow($0, statement) }
    }
}
