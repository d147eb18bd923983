import CostModel
import Postgres

/// The postings behind a pool, from the ledger as of an import.
struct PoolPostings {
    private let connection: DatabaseConnection
    private let ledger: LedgerSource
    private let batch: Int
    private let facts: LedgerFacts

    init(_ connection: DatabaseConnection, _ ledger: LedgerSource, batch: Int, facts: LedgerFacts) {
        self.connection = connection
        self.ledger = ledger
        self.batch = batch
        self.facts = facts
    }

    func postings(of pool: PoolOrigin, atMost limit: Int) throws -> [PostingLine] {
        let (link, code) = condition(of: pool)
        let booked = pool.bookedInitiative < 0 ? nil : facts.initiatives[Int(pool.bookedInitiative)].code
        let statement = Statement(
            "extract.pool",
            """
            select p.posting, p.posted_on - date '2000-01-01', p.amount_oere, p.account
            from \(ledger("posting")) p
            where p.municipality = \(pool.municipality) and p.fiscal_year = \(pool.fiscalYear)
                and \(FactReader.inForce(batch)) and p.citizen is null and p.account = any($1::int[])
                and p.initiative is not distinct from $2 and \(link)
            order by abs(p.amount_oere) desc, p.posting limit \(limit)
            """)
        let parameters: [Parameter] =
            [.integers(pool.accounts.map { Int64($0) }), booked.map { .text($0) } ?? .null]
            + (code.map { [.text($0)] } ?? [])
        return try connection.query(statement, parameters).rows.map { row in
            guard let posting = row[0], let day = row[1].flatMap({ Int32($0) }),
                let oere = row[2].flatMap({ Int64($0) }),
                let account = row[3].flatMap({ Int($0) }), let known = facts.accounts[account]
            else { throw InvariantBroken(.unexpectedDatabaseAnswer, at: statement.name) }
            return PostingLine(
                municipality: pool.municipality, fiscalYear: pool.fiscalYear, posting: posting,
                postedOn: CivilDate(dayNumber: day), account: known, oere: oere)
        }
    }

    /// A link is the first code that is there, so those before it are not.
    private func condition(of pool: PoolOrigin) -> (String, code: String?) {
        let none = { (columns: [String]) in columns.map { "p.\($0) is null" }.joined(separator: " and ") }
        switch pool.link {
        case .citizen: return ("false", nil)
        case .family: return ("p.family = $3", facts.families[Int(pool.target)].code)
        case .activity: return ("\(none(["family"])) and p.activity = $3", facts.activities[Int(pool.target)].code)
        case .costCentre:
            return (
                "\(none(["family", "activity"])) and p.cost_centre = $3", facts.costCentres[Int(pool.target)].code
            )
        case .initiative:
            return (
                "\(none(["family", "activity", "cost_centre"])) and p.initiative = $3",
                facts.initiatives[Int(pool.target)].code
            )
        case .none: return (none(["family", "activity", "cost_centre", "initiative"]), nil)
        }
    }
}
