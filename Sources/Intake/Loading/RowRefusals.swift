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
        guard try hasUnknown() else { return }
        for reference in format.references {
            try refuseUnknown(reference, rejects: &rejects)
        }
    }

    private func refuseDuplicates(rejects: inout Rejects) throws {
        guard !format.key.isEmpty else { return }
        let key = format.key.joined(separator: ", ")
        let some = Statement(
            "intake.has_duplicates.\(format.file.rawValue)",
            "select count(*) <> count(distinct hash_record_extended(row(\(key)), 0)) from \(table)")
        // Sorting numbers is cheap and says no to nearly every file; naming the lines has to sort the keys. Where two keys
        // have one number, it names none.
        guard try connection.query(some).onlyRow(of: some)[0] == "t" else { return }
        let statement = Statement(
            "intake.duplicates.\(format.file.rawValue)",
            """
            select line, first_line
            from (select line, min(line) over (partition by \(key)) as first_line from \(table)) numbered
            where line > first_line
            order by line
            """)
        try refuseRows(statement, rejects: &rejects) { row in
            Finding(
                .duplicateRow, file: format.file.fileName, line: row[0].flatMap { Int($0) },
                expected: format.key.map { RowRefusals.columnNames[$0] ?? $0 }.joined(separator: ", "),
                otherLine: row[1].flatMap { Int($0) })
        }
    }

    /// Columns that the file calls something else than the ledger does.
    private static let columnNames = [
        "citizen": "cpr", "quantity_thousandths": "quantity", "price_index": "index",
        "position_percent_thousandths": "position_percent", "participants_thousandths": "participants",
        "minutes_thousandths": "minutes", "occurrences_thousandths": "occurrences",
        "hours_low_thousandths": "hours_low", "hours_central_thousandths": "hours_central",
        "hours_high_thousandths": "hours_high", "share_percent_thousandths": "share_percent", "amount_oere": "amount",
    ]

    /// Whether any row has a code that stands nowhere: one look at each row, which says no to nearly every file.
    private func hasUnknown() throws -> Bool {
        guard !format.references.isEmpty else { return false }
        let missing = format.references.map { "(\($0.missing(alias: "t")))" }.joined(separator: " or ")
        let some = Statement(
            "intake.has_unknown.\(format.file.rawValue)",
            "select exists (select from \(table) t where \(missing))")
        return try connection.query(some).onlyRow(of: some)[0] == "t"
    }

    private func refuseUnknown(_ reference: Reference, rejects: inout Rejects) throws {
        let statement = Statement(
            "intake.unknown.\(format.file.rawValue).\(reference.column)",
            "select t.line, t.\"\(reference.column)\" from \(table) t where \(reference.missing(alias: "t")) order by t.line"
        )
        try refuseRows(statement, rejects: &rejects) { row in
            Finding(
                reference.code, file: format.file.fileName, line: row[0].flatMap { Int($0) }, column: reference.column,
                found: row[1].map(ShownText.withoutNumbers))
        }
    }

    /// On any day a citizen has at most one family within a municipality. Each membership is held against the one that
    /// lasts longest of those that began before it.
    func refuseOverlappingMemberships(rejects: inout Rejects) throws {
        let statement = Statement(
            "intake.overlaps",
            """
            select line, longest[2]
            from (
                select line, valid_from - date '2000-01-01' as first_day,
                    max(array[coalesce(valid_to - date '2000-01-01', \(Int32.max))::bigint, line]) over earlier as longest
                from \(table)
                window earlier as (
                    partition by municipality, citizen order by valid_from, line
                    rows between unbounded preceding and 1 preceding)
            ) memberships
            where first_day <= longest[1]
            order by line
            """)
        try refuseRows(statement, rejects: &rejects) { row in
            Finding(
                .overlappingMembership, file: format.file.fileName, line: row[0].flatMap { Int($0) },
                column: "valid_from", otherLine: row[1].flatMap { Int($0) })
        }
    }

    /// Takes refused rows out, and adds up what they were worth.
    static func delete(
        _ lines: [Int64], of format: FileFormat, from table: String, _ connection: DatabaseConnection,
        rejects: inout Rejects
    ) throws {
        let isMoney = format.file == .postings
        let statement = Statement(
            "intake.reject.\(format.file.rawValue)",
            "with gone as (delete from \(table) where line = any($1) returning \(isMoney ? "amount" : "0::bigint as amount")) "
                + "select coalesce(sum(abs(amount)), 0) from gone")
        let sum = try connection.query(statement, [.integers(lines)]).onlyRow(of: statement)[0]
        guard let oere = sum.flatMap({ Int128($0) }) else {
            throw InvariantBroken(.unexpectedDatabaseAnswer, at: statement.name)
        }
        rejects.addAmounts(oere)
    }

    private func refuseRows(
        _ statement: Statement, rejects: inout Rejects, _ finding: ([String?]) -> Finding
    ) throws {
        var lines: [Int64] = []
        // Collected first: the connection has to be free for the delete.
        var found: [Finding] = []
        try connection.forEachRow(of: statement) { row in
            guard lines.count <= ImportOptions.rejectLimitMax else { return }
            found.append(finding(row))
            if let line = row[0].flatMap({ Int64($0) }) { lines.append(line) }
        }
        guard !found.isEmpty else { return }
        for finding in found { rejects.add(finding) }
        try rejects.throwIfOverLimit()
        try RowRefusals.delete(lines, of: format, from: table, connection, rejects: &rejects)
    }
}
