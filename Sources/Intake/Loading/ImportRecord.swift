import CostModel
import Postgres

/// Writes down what an import did; no content of a row is kept.
struct ImportRecord {
    private let connection: DatabaseConnection

    init(_ connection: DatabaseConnection) {
        self.connection = connection
    }

    func write(_ report: ImportReport) throws {
        for file in report.files {
            try write(file, report.batch)
            for (code, sum) in file.rejects.sums.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                try insert(
                    "reject_sum", "batch, file, code, row_count, amount_oere, unread_count",
                    [
                        .number(report.batch), .text(file.file.fileName), .text(code.rawValue), .number(sum.rows),
                        file.money == nil ? .null : .text(String(sum.oere)), .number(sum.unread),
                    ])
            }
        }
        for reject in report.rejects {
            try insert(
                "reject", "batch, file, line, column_name, code",
                [
                    .number(report.batch), .text(reject.file.fileName), .number(reject.finding.line ?? 0),
                    reject.finding.column.map { .text($0) } ?? .null, .text(reject.finding.code.rawValue),
                ])
        }
        for notice in report.findings {
            try insert(
                "finding", "batch, file, code, row_count, amount_oere",
                [
                    .number(report.batch), .text(notice.file.fileName), .text(notice.finding.code.rawValue),
                    .number(notice.finding.rows), notice.finding.oere.map { .text(String($0)) } ?? .null,
                ])
        }
    }

    private func write(_ file: ImportReport.FileCount, _ batch: Int) throws {
        func oere(_ sum: KeyPath<ImportReport.Money, Int128>) -> Parameter {
            file.money.map { .text(String($0[keyPath: sum])) } ?? .null
        }
        try insert(
            "file",
            """
            batch, file, source_name, profile, profile_sha256, sha256, row_count, accepted_count, corrected_count, unchanged_count,
            rejected_count, left_out_count, joined_count, ended_count, read_oere, accepted_oere, unchanged_oere,
            rejected_net_oere, left_out_oere, rejected_oere, rejected_unread_count
            """,
            [
                .number(batch), .text(file.file.fileName), file.sourceName.map { .text($0) } ?? .null,
                file.profile.map { .text($0.name) } ?? .null, file.profile.map { .text($0.sha256) } ?? .null,
                .text(file.sha256), .number(file.read),
                .number(file.accepted), .number(file.corrected), .number(file.unchanged), .number(file.rejected),
                .number(file.leftOut), .number(file.joined), .number(file.ended), oere(\.read), oere(\.accepted),
                oere(\.unchanged), file.money == nil ? .null : .text(String(file.rejects.oere)), oere(\.leftOut),
                .text(String(file.rejects.magnitude)), .number(file.rejects.unread),
            ])
    }

    private func insert(_ table: String, _ columns: String, _ values: [Parameter]) throws {
        let places = values.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        try connection.query(
            Statement("intake.record.\(table)", "insert into intake.\(table) (\(columns)) values (\(places))"), values)
    }
}
