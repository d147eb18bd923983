import CostModel
import Postgres

/// Makes a file's staged rows facts of the ledger: opens what is new, ends what is gone, leaves what is equal.
struct StatementLoader {
    let format: FileFormat
    let connection: DatabaseConnection
    let batch: Int
    let names: SourceNames
    let expected: [ExpectedContent]
    let deleted: DeletedPersons

    /// Gives every staged row its facts, and finds the rows that cannot be facts.
    func resolve(rejects: inout Rejects) throws {
        let selected = format.facts.map { "\($0.expression) as \($0.column)" }.joined(separator: ", ")
        try run(
            "state",
            "create temporary table \(format.statedTable) on commit drop as "
                + "select s.line, \(selected) from \(format.stagedTable) s \(format.joins)")
        try ContentCheck(format: format, connection: connection, table: format.statedTable, names: names)
            .refuse(notOf: expected)
        let refusals = RowRefusals(
            format: format, connection: connection, table: format.statedTable, names: names)
        try refusals.refuse(rejects: &rejects)
        if format.file == .families { try refusals.refuseOverlappingMemberships(rejects: &rejects) }
    }

    /// Compares with what is in force in the file's scope, writes the difference, and writes it down.
    /// - Returns: rows accepted and unchanged, and facts ended.
    func apply() throws -> (accepted: Int, unchanged: Int, ended: Int) {
        let columns = format.facts.map(\.column).joined(separator: ", ")
        let scopeKeys = format.scope.keys(alias: "t").joined(separator: ", ")
        let statedKeys = format.scope.keys(alias: "n").joined(separator: ", ")
        try run(
            "compare",
            """
            create temporary table \(comparedTable) on commit drop as
            select \(columns), max(version) as version, max(line) as line
            from (
                select \(columns), null::bigint as version, n.line from \(format.statedTable) n
                union all
                select \(columns), t.version, null
                from ledger.\(format.table) t
                where t.until is null and (\(scopeKeys)) in (select \(statedKeys) from \(format.statedTable) n)
                \(format.namesCitizens ? "and \(DeletedPersons.isElse(alias: "t", format))" : "")
            ) both_sides
            group by \(columns)
            """)
        try deleted.keepNeeded(format, comparedTable)
        let ended = try affected(
            "end",
            "update ledger.\(format.table) t set until = $1 from \(comparedTable) c "
                + "where c.line is null and t.version = c.version", [.number(batch)])
        try refuseTakenCodes()
        let accepted = try affected(
            "open",
            "insert into ledger.\(format.table) (\(columns), since) "
                + "select \(columns), $1 from \(comparedTable) where version is null order by line", [.number(batch)])
        let unchanged = try affected(
            "unchanged", "select from \(comparedTable) where version is not null and line is not null")
        try recordChange()
        return (accepted, unchanged, ended)
    }

    private var comparedTable: String {
        "pg_temp.compared_\(format.file.rawValue)"
    }

    /// A code that another municipality has in force cannot be given away by this file.
    private func refuseTakenCodes() throws {
        guard let code = format.uniqueCode else { return }
        let taken = try connection.query(
            statement(
                "taken",
                """
                select c.line, c.\(code), t.municipality
                from \(comparedTable) c join ledger.\(format.table) t on t.\(code) = c.\(code) and t.until is null
                where c.version is null order by c.line limit \(ImportReport.messagesMax)
                """))
        guard !taken.rows.isEmpty else { return }
        throw ImportRefused(
            taken.rows.map { row in
                Finding(
                    .codeOfOtherMunicipality, file: names.file, line: row[0].flatMap { Int($0) },
                    column: names.column(code), found: row[1].map(ShownText.withoutNumbers),
                    municipality: row[2].flatMap { Int16($0) })
            })
    }

    /// Writes down what was opened and ended, as far as results depend on it.
    private func recordChange() throws {
        guard let keys = format.reach.keys else { return }
        func oere(_ condition: String) -> String {
            format.hasMoney ? "coalesce(sum(amount_oere) filter (where \(condition)), 0)" : "null::numeric"
        }
        _ = try affected(
            "change",
            """
            insert into ledger.change
                (batch, fact, municipality, fiscal_year, opened_count, ended_count, opened_oere, ended_oere)
            select $1, '\(format.factName)', \(keys.municipality), \(keys.fiscalYear),
                count(*) filter (where version is null), count(*) filter (where line is null),
                \(oere("version is null")), \(oere("line is null"))
            from \(comparedTable) where version is null or line is null
            group by 3, 4 order by 3 nulls first, 4 nulls first
            """, [.number(batch)])
    }

    private func statement(_ step: String, _ text: String) -> Statement {
        Statement("intake.\(step).\(format.file.rawValue)", text)
    }

    private func run(_ step: String, _ text: String) throws {
        try connection.query(statement(step, text))
    }

    private func affected(_ step: String, _ text: String, _ parameters: [Parameter] = []) throws -> Int {
        try connection.query(statement(step, text), parameters).affectedRows ?? 0
    }
}
