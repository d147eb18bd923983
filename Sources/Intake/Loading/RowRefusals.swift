import CostModel
import Postgres

/// Finds, in sets, the rows that cannot be facts: keys given twice, codes that stand nowhere, memberships that overlap.
/// A refused row is taken out of the table, so that the rest can go on where rejects are allowed.
struct RowRefusals {
    let format: FileFormat
    let connection: DatabaseConnection
    /// Table with a column `line` and the columns that the key and the references name.
    let table: String
    let names: SourceNames

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
        // Of postings both are refused: where the rest is loaded, choosing one of two would be a guess.
        // Sorting numbers is cheap and says no to nearly every file; naming the lines has to sort the keys. Where two keys
        // have one number, it names none.
        guard try connection.query(some).onlyRow(of: some)[0] == "t" else { return }
        let statement = Statement(
            "intake.duplicates.\(format.file.rawValue)",
            """
            select line, case when line > first_line then first_line else last_line end
            from (
                select line, min(line) over same as first_line, max(line) over same as last_line
                from \(table) window same as (partition by \(key))
            ) numbered
            where line > first_line\(format.file == .postings ? " or last_line > first_line" : "")
            order by line
            """)
        try refuseRows(statement, rejects: &rejects) { row in
            Finding(
                .duplicateRow, file: names.file, line: row[0].flatMap { Int($0) },
                expected: format.key.map { names.column(RowRefusals.columnNames[$0] ?? $0) }.joined(separator: ", "),
                otherLine: row[1].flatMap { Int($0) }, subject: names.profile)
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
                reference.code, file: names.file, line: row[0].flatMap { Int($0) },
                column: names.column(reference.column), found: row[1].map(ShownText.withoutNumbers),
                subject: names.profile)
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
                .overlappingMembership, file: names.file, line: row[0].flatMap { Int($0) },
                column: names.column("valid_from"), otherLine: row[1].flatMap { Int($0) }, subject: names.profile)
        }
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
        let sums = try takeOut(lines)
        rejects.add(found, of: format.file, oere: sums.oere, magnitude: sums.magnitude)
        try rejects.throwIfOverLimit()
    }

    /// Takes refused rows out, and adds up what they were worth, with their signs and without.
    private func takeOut(_ lines: [Int64]) throws -> (oere: Int128, magnitude: Int128) {
        let amount = format.file == .postings ? "amount" : "0::bigint as amount"
        let statement = Statement(
            "intake.reject.\(format.file.rawValue)",
            "with gone as (delete from \(table) where line = any($1) returning \(amount)) "
                + "select coalesce(sum(amount), 0), coalesce(sum(abs(amount)), 0) from gone")
        let row = try connection.query(statement, [.integers(lines)]).onlyRow(of: statement)
        guard let oere = row[0].flatMap({ Int128($0) }), let magnitude = row[1].flatMap({ Int128($0) }) else {
            throw InvariantBroken(.unexpectedDatabaseAnswer, at: statement.name)
        }
        return (oere, magnitude)
    }
}
