import CostModel
import Postgres

/// Finds, in sets, the rows that cannot be facts: keys given twice, codes that stand nowhere, memberships that overlap.
/// A refused row is taken out of the table, so that the rest can go on where rejects are allowed.
struct RowRefusals {
    let format: FileFormat
    let connection: DatabaseConnection
    /// Table with a column `line` and the columns that the key and the references name.
    let table: String

    func refuse(rejects: inout Rejects) throws {
        try refuseDuplicates(rejects: &rejects)
        for reference in format.references {
            try refuseUnknown(reference, rejects: &rejects)
        }
    }

    private func refuseDuplicates(rejects: inout Rejects) throws {
        guard !format.key.isEmpty else { return }
        let key = format.key.map { "t.\($0)" }.joined(separator: ", ")
        let sameKey = format.key.map { "d.\($0) is not distinct from t.\($0)" }.joined(separator: " and ")
        let statement = Statement(
            "intake.duplicates.\(format.file.rawValue)",
            """
            select t.line, d.first_line
            from \(table) t
            join (
                select \(key), min(t.line) as first_line from \(table) t group by \(key) having count(*) > 1
            ) d on \(sameKey) and t.line > d.first_line
            order by t.line
            """)
        try refuseRows(statement, rejects: &rejects) { row in
            Finding(
                .duplicateRow, file: format.file.fileName, line: row[0].flatMap { Int($0) },
                expected: format.key.map { $0 == "citizen" ? "cpr" : $0 }.joined(separator: ", "),
                otherLine: row[1].flatMap { Int($0) })
        }
    }

    private func refuseUnknown(_ reference: Reference, rejects: inout Rejects) throws {
        let statement = Statement(
            "intake.unknown.\(format.file.rawValue).\(reference.column)",
            "select t.line, t.\"\(reference.column)\" from \(table) t where \(reference.missing(alias: "t")) order by t.line"
        )
        try refuseRows(statement, rejects: &rejects) { row in
            Finding(
                reference.code, file: format.file.fileName, line: row[0].flatMap { Int($0) }, column: reference.column,
                found: row[1])
        }
    }

    /// On any day a citizen has at most one family within a municipality.
    func refuseOverlappingMemberships(rejects: inout Rejects) throws {
        let statement = Statement(
            "intake.overlaps",
            """
            select line, other_line
            from (
                select line, valid_from,
                    max(coalesce(valid_to, 'infinity')) over earlier as latest_end,
                    first_value(line) over (
                        partition by municipality, citizen order by valid_from, line
                        rows between 1 preceding and 1 preceding) as other_line
                from \(table)
                window earlier as (
                    partition by municipality, citizen order by valid_from, line
                    rows between unbounded preceding and 1 preceding)
            ) memberships
            where valid_from <= latest_end
            order by line
            """)
        try refuseRows(statement, rejects: &rejects) { row in
            Finding(
                .overlappingMembership, file: format.file.fileName, line: row[0].flatMap { Int($0) },
                column: "valid_from", otherLine: row[1].flatMap { Int($0) })
        }
    }

    private func refuseRows(
        _ statement: Statement, rejects: inout Rejects, _ finding: ([String?]) -> Finding
    ) throws {
        var lines: [Int64] = []
        // Collected first: the connection has to be free for the delete.
        var found: [Finding] = []
        try connection.forEachRow(of: statement) { row in
            guard lines.count < 100_000 else { return }
            found.append(finding(row))
            if let line = row[0].flatMap({ Int64($0) }) { lines.append(line) }
        }
        guard !found.isEmpty else { return }
        for finding in found { rejects.add(finding) }
        try rejects.throwIfOverLimit()
        try connection.query(
            Statement("intake.reject.\(format.file.rawValue)", "delete from \(table) where line = any($1)"),
            [.integers(lines)])
    }
}
