import CostModel
import Postgres

/// A run as it is stored: its number, and the way its state goes on. The database refuses any other way.
package struct StoredRun {
    package let number: Int
    let request: RunRequest
    /// The session that holds the run's lock and writes its results.
    package let connection: DatabaseConnection

    /// States that a run is left in by itself or by us.
    package enum Ending: String {
        case failed = "FAILED"
        case cancelled = "CANCELLED"
        /// A limit of the model, or a closed year, forbids the publication.
        case rejected = "REJECTED"
        /// There was nothing to compute.
        case unchanged = "UNCHANGED"
    }

    /// CREATED → CALCULATING: from now on it is known which ledger and which model the run is of.
    package func startCalculating(ledgerBatch: Int, modelSha256: String, modelText: String) throws {
        try change(
            "calculating",
            "update run.run set state = 'CALCULATING', ledger_batch = $2, model_sha256 = $3, model_text = $4 where run = $1",
            [.number(ledgerBatch), .text(modelSha256), .text(modelText)])
    }

    /// CALCULATING → VALIDATING: every line is stored.
    package func startValidating(posted: ControlTotal, lines: Int) throws {
        try change(
            "validating",
            "update run.run set state = 'VALIDATING', posting_count = $2, posted_oere = $3, line_count = $4 where run = $1",
            [.number(posted.rows), .text(String(posted.oere)), .number(lines)])
    }

    /// VALIDATING → READY: what is stored has been checked.
    package func becomeReady() throws {
        try change("ready", "update run.run set state = 'READY' where run = $1", [])
    }

    /// The run ends without a publication. Results that were stored stay invisible, and the next run removes them.
    package func end(_ ending: Ending) throws {
        try change(
            "end",
            "update run.run set state = $2, is_active = false, ended_at = clock_timestamp() where run = $1 and is_active",
            [.text(ending.rawValue)])
    }

    package func store(_ findings: [Finding]) throws {
        let insert = Statement(
            "run.finding",
            "insert into run.finding (run, code, municipality, fiscal_year, subject, row_count, amount_oere) "
                + "values ($1, $2, $3, $4, $5, $6, $7)")
        try connection.transaction(.readCommitted) {
            for finding in findings {
                try connection.query(
                    insert,
                    [
                        .number(number), .text(finding.code.rawValue),
                        finding.municipality.map { .number($0) } ?? .null,
                        finding.fiscalYear.map { .number($0.number) } ?? .null,
                        finding.subject.map { .text($0) } ?? .null,
                        .number(finding.rows), finding.oere.map { .text(String($0)) } ?? .null,
                    ])
            }
        }
    }

    func change(_ step: String, _ text: String, _ parameters: [Parameter]) throws {
        let statement = Statement("run.\(step)", text, patience: .short)
        let changed = try connection.retrying { [connection, number] in
            try connection.query(statement, [.number(number)] + parameters).affectedRows
        }
        guard changed == 1 else { throw InvariantBroken(.unexpectedDatabaseAnswer, at: statement.name) }
    }
}
