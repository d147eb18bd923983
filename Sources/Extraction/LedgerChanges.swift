import CostModel
import Postgres

/// Compares the ledger as of two imports: what is in force in one of them only, counted by kind, municipality and year.
package struct LedgerChanges {
    private let connection: DatabaseConnection
    private let first: Int
    private let second: Int

    /// - Parameters:
    ///   - first: the import that the comparison starts from; it may be the later one
    ///   - second: the import that it leads to
    package init(from first: Int, to second: Int, _ connection: DatabaseConnection) {
        self.connection = connection
        self.first = first
        self.second = second
    }

    /// In the order of `LedgerFact`, then by municipality and year; the network's before those of municipalities.
    package func all() throws -> [LedgerChange] {
        guard first != second else { return [] }
        return try LedgerFact.allCases.flatMap { fact in
            fact == .municipalities ? try municipalities() : try changes(of: fact)
        }
    }

    /// What both have is not looked at, nor what came and went between them.
    private func changes(of fact: LedgerFact) throws -> [LedgerChange] {
        let (table, year, amount) = LedgerChanges.source(of: fact)
        let statement = Statement(
            "changes.\(fact.rawValue)",
            """
            select municipality, \(year ?? "null"), count(*) filter (where opened), count(*) filter (where not opened),
                \(amount.map { "sum(case when opened then \($0) else -\($0) end)" } ?? "null")
            from (
                select *, since > $1 as opened from ledger.\(table)
                where (since > $1 and since <= $2 and (until is null or until > $2))
                   or (since <= $1 and until > $1 and until <= $2)
            ) changed
            group by 1, 2 order by 1 nulls first, 2 nulls first
            """)
        return try connection.query(statement, [.number(earlier), .number(later)]).rows.map { row in
            guard let opened = row[2].flatMap({ Int($0) }), let ended = row[3].flatMap({ Int($0) }) else {
                throw InvariantBroken(.unexpectedDatabaseAnswer, at: statement.name)
            }
            let oere = row[4].flatMap { Int128($0) }
            return LedgerChange(
                fact: fact, municipality: row[0].flatMap { Int16($0) },
                fiscalYear: row[1].flatMap { Int16($0) }.map { FiscalYear($0) }, opened: isForward ? opened : ended,
                ended: isForward ? ended : opened, oere: isForward ? oere : oere.map { -$0 })
        }
    }

    /// A municipality that changed its name is the same one.
    private func municipalities() throws -> [LedgerChange] {
        func numbers(_ batch: Int) -> String {
            "select municipality from ledger.municipality where \(FactReader.inForce(batch))"
        }
        let statement = Statement(
            "changes.municipalities",
            """
            select (select count(*) from (\(numbers(second)) except \(numbers(first))) n),
                (select count(*) from (\(numbers(first)) except \(numbers(second))) n)
            """)
        let row = try connection.query(statement).onlyRow(of: statement)
        guard let opened = row[0].flatMap({ Int($0) }), let ended = row[1].flatMap({ Int($0) }) else {
            throw InvariantBroken(.unexpectedDatabaseAnswer, at: statement.name)
        }
        guard opened + ended > 0 else { return [] }
        return [
            LedgerChange(
                fact: .municipalities, municipality: nil, fiscalYear: nil, opened: opened, ended: ended, oere: nil)
        ]
    }

    private var isForward: Bool { first < second }
    private var earlier: Int { min(first, second) }
    private var later: Int { max(first, second) }

    /// The table, the year of a row where it has one, and its øre where it has any.
    private static func source(of fact: LedgerFact) -> (table: String, year: String?, amount: String?) {
        switch fact {
        case .postings: ("posting", "fiscal_year", "amount_oere")
        case .memberships: ("family_member", nil, nil)
        case .initiatives: ("initiative", nil, nil)
        case .enrolments: ("enrolment", nil, nil)
        case .activities: ("activity", nil, nil)
        case .participation: ("participation", nil, nil)
        case .costCentres: ("cost_centre", "fiscal_year", nil)
        case .costCentreUse: ("cost_centre_use", "fiscal_year", nil)
        case .serviceUse: ("service_use", "extract(year from used_on)::smallint", nil)
        case .assignments: ("assignment", nil, nil)
        case .timeEntries: ("time_entry", "extract(year from worked_on)::smallint", nil)
        case .employments: ("employment", nil, nil)
        case .meetings: ("meeting", "extract(year from held_on)::smallint", nil)
        case .workHours: ("work_hours", "fiscal_year", "amount_oere")
        case .municipalities: ("municipality", nil, nil)
        }
    }
}
