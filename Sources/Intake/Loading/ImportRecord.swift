import CostModel
import Postgres

/// Writes down what an import did; no content of a row is kept.
struct ImportRecord {
    private let connection: DatabaseConnection

    init(_ connection: DatabaseConnection) {
        self.connection = connection
    }

    /// - Parameter sha256s: of the files, in the report's order
    func write(_ report: ImportReport, sha256s: [String]) throws {
        for (file, sha256) in zip(report.files, sha256s) {
            try connection.query(
                Statement(
                    "intake.record.file",
                    "insert into intake.file (batch, file, sha256, row_count, accepted_count, unchanged_count, "
                        + "rejected_count, ended_count, rejected_oere, rejected_unread_count) "
                        + "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"),
                [
                    .number(report.batch), .text(file.fileName), .text(sha256), .number(file.read),
                    .number(file.accepted), .number(file.unchanged), .number(file.rejected), .number(file.ended),
                    .text(String(file.rejectedOere)), .number(file.rejectedUnread),
                ])
        }
        for reject in report.rejects {
            try connection.query(
                Statement(
                    "intake.record.reject",
                    "insert into intake.reject (batch, file, line, column_name, code) values ($1, $2, $3, $4, $5)"),
                [
                    .number(report.batch), .text(reject.file ?? ""), .number(reject.line ?? 0),
                    reject.column.map { .text($0) } ?? .null, .text(reject.code.rawValue),
                ])
        }
        for finding in report.findings {
            try connection.query(
                Statement(
                    "intake.record.finding",
                    "insert into intake.finding (batch, file, code, row_count) values ($1, $2, $3, $4)"),
                [
                    .number(report.batch), .text(finding.file ?? ""), .text(finding.code.rawValue),
                    .number(finding.rows),
                ])
        }
    }
}
