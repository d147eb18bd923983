import CostModel
import Postgres

/// Adds a file's postings to the ledger. A posting equal to the one in force is unchanged; one that differs is refused.
struct PostingLoader {
    let connection: DatabaseConnection
    let batch: Int
    private let format = FileFormat.postings
    /// Whether any posting is in force already; where none is, there is nothing to compare with.
    private let comparesWithLedger: Bool

    init(connection: DatabaseConnection, batch: Int) throws {
        self.connection = connection
        self.batch = batch
        let any = Statement(
            "intake.in_force.postings", "select exists (select from ledger.posting where until is null)")
        comparesWithLedger = try connection.query(any).onlyRow(of: any)[0] == "t"
    }

    func resolve(rejects: inout Rejects) throws {
        let refusals = RowRefusals(format: format, connection: connection, table: format.stagedTable)
        try refusals.refuse(rejects: &rejects)
        try addAccounts()
        if comparesWithLedger { try refuseChanged(rejects: &rejects) }
    }

    /// - Returns: rows accepted and unchanged, and the sum of those accepted.
    func apply() throws -> (accepted: Int, unchanged: Int, acceptedOere: Int128) {
        let unchanged = comparesWithLedger ? try takeOutUnchanged() : 0
        let opened = try recordChange()
        for year in opened.years.sorted() {
            try connection.query(
                statement("partition", "select ledger.make_posting_partition($1)"), [.number(year.number)])
        }
        let inserted = try connection.query(statement("open", PostingLoader.insert), [.number(batch)]).affectedRows
        guard inserted == opened.total.rows else {
            throw InvariantBroken(.stagedRowsLost, at: format.file.fileName)
        }
        return (opened.total.rows, unchanged, opened.total.oere)
    }

    private func takeOutUnchanged() throws -> Int {
        let delete = statement(
            "unchanged",
            """
            delete from \(format.stagedTable) t using ledger.posting p
            where p.municipality = t.municipality and p.fiscal_year = t.fiscal_year and p.posting = t.posting
              and p.until is null
            """)
        return try connection.query(delete).affectedRows ?? 0
    }

    /// Writes down what is about to be opened, by municipality and fiscal year.
    /// - Returns: all of it, and the fiscal years it is of
    private func recordChange() throws -> (total: ControlTotal, years: Set<FiscalYear>) {
        let record = statement(
            "change",
            """
            insert into ledger.change
                (batch, fact, municipality, fiscal_year, opened_count, ended_count, opened_oere, ended_oere)
            select $1, '\(format.factName)', municipality, fiscal_year, count(*), 0, sum(amount), 0
            from \(format.stagedTable) group by municipality, fiscal_year
            returning fiscal_year, opened_count, opened_oere
            """)
        var total = ControlTotal.zero
        var years: Set<FiscalYear> = []
        for row in try connection.query(record, [.number(batch)]).rows {
            guard let year = row[0].flatMap({ Int16($0) }), let rows = row[1].flatMap({ Int($0) }),
                let oere = row[2].flatMap({ Int128($0) })
            else { throw InvariantBroken(.unexpectedDatabaseAnswer, at: record.name) }
            total += ControlTotal(rows: rows, oere: oere)
            years.insert(FiscalYear(year))
        }
        return (total, years)
    }

    private func addAccounts() throws {
        try run(
            "accounts",
            """
            insert into ledger.account (function, dranst, ownership, grouping, species)
            select distinct t.function, t.dranst, t.ownership, coalesce(t.grouping, ''), coalesce(t.species, '')
            from \(format.stagedTable) t
            except
            select function, dranst, ownership, grouping, species from ledger.account
            order by 1, 2, 3, 4, 5
            """)
    }

    private func refuseChanged(rejects: inout Rejects) throws {
        let changed = statement(
            "changed",
            """
            select t.line, t.posting
            from \(format.stagedTable) t
            join ledger.posting p
                on p.municipality = t.municipality and p.fiscal_year = t.fiscal_year and p.posting = t.posting
                and p.until is null
            join ledger.account a on a.account = p.account
            left join identity.citizen c on c.citizen = p.citizen
            where (p.posted_on, p.served_on, p.amount_oere, p.family, p.activity, p.cost_centre, p.initiative,
                   p.posting_text, a.function, a.dranst, a.ownership, a.grouping, a.species, c.cpr)
                is distinct from
                  (t.posted_on, t.served_on, t.amount, t.family, t.activity, t.cost_centre, t.initiative,
                   t.text, t.function, t.dranst, t.ownership, coalesce(t.grouping, ''), coalesce(t.species, ''), t.cpr)
            order by t.line
            """)
        var lines: [Int64] = []
        try connection.forEachRow(of: changed) { row in
            rejects.add(
                Finding(
                    .postingChanged, file: format.file.fileName, line: row[0].flatMap { Int($0) }, column: "posting",
                    found: row[1].map(ShownText.withoutNumbers)))
            if let line = row[0].flatMap({ Int64($0) }) { lines.append(line) }
        }
        try rejects.throwIfOverLimit()
        if !lines.isEmpty {
            try RowRefusals.delete(lines, of: format, from: format.stagedTable, connection, rejects: &rejects)
        }
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
        left join identity.citizen c on c.cpr = t.cpr and c.source = ''
        """

    private func statement(_ step: String, _ text: String) -> Statement {
        Statement("intake.\(step).postings", text)
    }

    private func run(_ step: String, _ text: String) throws {
        try connection.query(statement(step, text))
    }
}
