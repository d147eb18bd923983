import CostModel
import Postgres

/// Adds a file's postings to the ledger. A posting equal to the one in force is unchanged; one that differs is a correction,
/// and takes the place of the version in force, which stays in the ledger's history.
struct PostingLoader {
    let connection: DatabaseConnection
    let batch: Int
    private let names: SourceNames
    private let expected: [ExpectedContent]
    private let format = FileFormat.postings
    /// Whether any posting is in force already; where none is, there is nothing to compare with.
    private let comparesWithLedger: Bool

    init(
        connection: DatabaseConnection, batch: Int, names: SourceNames, expected: [ExpectedContent]
    ) throws {
        self.connection = connection
        self.batch = batch
        self.names = names
        self.expected = expected
        let any = Statement(
            "intake.in_force.postings", "select exists (select from ledger.posting where until is null)")
        comparesWithLedger = try connection.query(any).onlyRow(of: any)[0] == "t"
    }

    func resolve(rejects: inout Rejects) throws {
        try ContentCheck(format: format, connection: connection, table: format.stagedTable, names: names)
            .refuse(notOf: expected)
        try RowRefusals(format: format, connection: connection, table: format.stagedTable, names: names)
            .refuse(rejects: &rejects)
        try addAccounts()
    }

    /// What became of the postings that were not refused.
    struct Loaded {
        /// Opened, corrections included.
        var accepted: ControlTotal
        var unchanged = ControlTotal.zero
        /// Versions that were in force and no longer are.
        var replaced = ControlTotal.zero
        /// What took their place.
        var replacingOere: Int128 = 0
    }

    func apply() throws -> Loaded {
        let unchanged = comparesWithLedger ? try takeOutUnchanged() : .zero
        if comparesWithLedger { try endReplaced() }
        var loaded = Loaded(accepted: .zero, unchanged: unchanged)
        for year in try recordChange(into: &loaded) {
            try connection.query(
                statement("partition", "select ledger.make_posting_partition($1)"), [.number(year.number)])
        }
        let inserted = try connection.query(statement("open", PostingLoader.insert), [.number(batch)]).affectedRows
        guard inserted == loaded.accepted.rows else {
            throw InvariantBroken(.stagedRowsLost, at: format.file.fileName)
        }
        return loaded
    }

    private func takeOutUnchanged() throws -> ControlTotal {
        let delete = statement(
            "unchanged",
            """
            with gone as (
                delete from \(format.stagedTable) t
                using ledger.posting p join ledger.account a on a.account = p.account
                    left join identity.citizen c on c.citizen = p.citizen
                where p.municipality = t.municipality and p.fiscal_year = t.fiscal_year and p.posting = t.posting
                  and p.until is null
                  and (p.posted_on, p.served_on, p.amount_oere, p.family, p.activity, p.cost_centre, p.initiative,
                       p.posting_text, a.function, a.dranst, a.ownership, a.grouping, a.species, c.cpr, c.source)
                    is not distinct from
                      (t.posted_on, t.served_on, t.amount, t.family, t.activity, t.cost_centre, t.initiative,
                       t.text, t.function, t.dranst, t.ownership, coalesce(t.grouping, ''), coalesce(t.species, ''),
                       t.cpr, case when t.cpr is not null then t.cpr_source end)
                returning t.amount
            )
            select count(*), coalesce(sum(amount), 0) from gone
            """)
        return try total(try connection.query(delete).onlyRow(of: delete)[...], of: delete)
    }

    /// Ends what is in force under the numbers that are left, and keeps by municipality and year what it was.
    private func endReplaced() throws {
        try connection.query(
            statement(
                "replaced",
                """
                create temporary table \(PostingLoader.replacedTable)
                    (municipality smallint, fiscal_year smallint, old_oere bigint, new_oere bigint) on commit drop
                """))
        try connection.query(
            statement(
                "end",
                """
                with ended as (
                    update ledger.posting p set until = $1 from \(format.stagedTable) t
                    where p.municipality = t.municipality and p.fiscal_year = t.fiscal_year
                      and p.posting = t.posting and p.until is null
                    returning p.municipality, p.fiscal_year, p.amount_oere, t.amount
                )
                insert into \(PostingLoader.replacedTable) select * from ended
                """), [.number(batch)])
    }

    private static let replacedTable = "pg_temp.replaced_postings"

    /// Writes down what is about to be opened and what was ended, by municipality and fiscal year.
    /// - Returns: the fiscal years it is of
    private func recordChange(into loaded: inout Loaded) throws -> [FiscalYear] {
        let replaced =
            comparesWithLedger
            ? PostingLoader.replacedTable
            : "(values (null::smallint, null::smallint, null::bigint, null::bigint)) "
                + "r (municipality, fiscal_year, old_oere, new_oere)"
        let record = statement(
            "change",
            """
            with opened as (
                select municipality, fiscal_year, count(*) as row_count, sum(amount) as oere
                from \(format.stagedTable) group by municipality, fiscal_year
            ), ended as (
                select municipality, fiscal_year, count(*) as row_count, sum(old_oere) as oere, sum(new_oere) as new_oere
                from \(replaced) group by municipality, fiscal_year
            ), change as (
                insert into ledger.change
                    (batch, fact, municipality, fiscal_year, opened_count, ended_count, opened_oere, ended_oere)
                select $1, '\(format.factName)', municipality, fiscal_year, o.row_count, coalesce(e.row_count, 0), o.oere,
                    coalesce(e.oere, 0)
                from opened o left join ended e using (municipality, fiscal_year)
                returning municipality, fiscal_year, opened_count, opened_oere, ended_count, ended_oere
            )
            select c.fiscal_year, c.opened_count, c.opened_oere, c.ended_count, c.ended_oere, coalesce(e.new_oere, 0)
            from change c left join ended e using (municipality, fiscal_year)
            """)
        var years: Set<FiscalYear> = []
        for row in try connection.query(record, [.number(batch)]).rows {
            guard let year = row[0].flatMap({ Int16($0) }), let replacing = row[5].flatMap({ Int128($0) }) else {
                throw InvariantBroken(.unexpectedDatabaseAnswer, at: record.name)
            }
            loaded.accepted += try total(row[1...2], of: record)
            loaded.replaced += try total(row[3...4], of: record)
            loaded.replacingOere += replacing
            years.insert(FiscalYear(year))
        }
        return years.sorted()
    }

    private func total(_ columns: ArraySlice<String?>, of statement: Statement) throws -> ControlTotal {
        guard let rows = columns.first?.flatMap({ Int($0) }), let oere = columns.last?.flatMap({ Int128($0) }) else {
            throw InvariantBroken(.unexpectedDatabaseAnswer, at: statement.name)
        }
        return ControlTotal(rows: rows, oere: oere)
    }

    private func addAccounts() throws {
        try connection.query(
            statement(
                "accounts",
                """
                insert into ledger.account (function, dranst, ownership, grouping, species)
                select distinct t.function, t.dranst, t.ownership, coalesce(t.grouping, ''), coalesce(t.species, '')
                from \(format.stagedTable) t
                except
                select function, dranst, ownership, grouping, species from ledger.account
                order by 1, 2, 3, 4, 5
                """))
    }

    // No digit of an account is 0. Joined by equalities alone, accounts can be looked up by hash.
    private static let insert = """
        insert into ledger.posting (municipality, fiscal_year, posting, account, posted_on, served_on, amount_oere, citizen,
            family, activity, cost_centre, initiative, posting_text, since)
        select t.municipality, t.fiscal_year, t.posting, a.account, t.posted_on, t.served_on, t.amount, c.citizen,
            t.family, t.activity, t.cost_centre, t.initiative, t.text, $1
        from \(FileFormat.postings.stagedTable) t
        join ledger.account a
            on a.function = t.function and a.dranst = t.dranst and coalesce(a.ownership, 0) = coalesce(t.ownership, 0)
            and a.grouping = coalesce(t.grouping, '') and a.species = coalesce(t.species, '')
        left join identity.citizen c on c.cpr = t.cpr and c.source = t.cpr_source
        """

    private func statement(_ step: String, _ text: String) -> Statement {
        Statement("intake.\(step).postings", text)
    }
}
