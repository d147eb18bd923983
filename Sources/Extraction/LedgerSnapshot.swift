import CostModel
import Postgres

/// One consistent view of the ledger, as of its last import, for as long as `body` of `read` runs.
package struct LedgerSnapshot {
    private let connection: DatabaseConnection
    private let ledger: LedgerSource
    /// The ledger's version: the last import that took effect.
    package let batch: Int
    package let modelText: String
    package let modelSha256: String

    /// Opens a transaction that sees one snapshot and writes nothing, and runs `body` in it.
    /// - Throws: `LedgerEmpty` where nothing has been imported yet
    package static func read<Answer>(
        _ connection: DatabaseConnection, _ body: (LedgerSnapshot) throws -> Answer
    ) throws -> Answer {
        try connection.transaction(.snapshot) {
            try body(LedgerSnapshot(connection))
        }
    }

    /// As above, of the ledger as an earlier import left it, within a transaction of the caller's, for those who explain
    /// figures: what the role may see and has looked up.
    package init(asOf batch: Int, _ connection: DatabaseConnection) throws {
        self.connection = connection
        ledger = .explained
        let state = Statement(
            "extract.model_as_of",
            "select model_text, sha256 from \(ledger("model")) where \(FactReader.inForce(batch))"
        )
        guard let row = try connection.query(state).rows.first, let text = row[0], let sha256 = row[1] else {
            throw LedgerEmpty()
        }
        (self.batch, modelText, modelSha256) = (batch, text, sha256)
    }

    /// Hands over the postings of a fiscal year of some municipalities in batches.
    package func readPostings(
        of year: FiscalYear, municipalities: [Int16], facts: LedgerFacts, _ body: (PostingBatch) throws -> Void
    ) throws {
        _ = try PostingReader(connection, ledger, batch: batch, facts: facts).read(
            year: year, municipalities: municipalities, body)
    }

    /// The postings that a pool is made of, the largest first.
    package func postings(of pool: PoolOrigin, facts: LedgerFacts, atMost limit: Int) throws -> [PostingLine] {
        try PoolPostings(connection, ledger, batch: batch, facts: facts).postings(of: pool, atMost: limit)
    }

    /// Lets several connections see the ledger as this one does, while `body` of `read` runs.
    package func share() throws -> LedgerView {
        LedgerView(try connection.shareSnapshot(), batch: batch)
    }

    private init(_ connection: DatabaseConnection) throws {
        self.connection = connection
        ledger = .tables
        let state = Statement(
            "extract.model",
            """
            select (select max(batch) from intake.batch), m.model_text, m.sha256
            from ledger.model m where m.until is null
            """)
        guard let row = try connection.query(state).rows.first, let batch = row[0].flatMap({ Int($0) }),
            let text = row[1], let sha256 = row[2]
        else { throw LedgerEmpty() }
        (self.batch, modelText, modelSha256) = (batch, text, sha256)
    }

    /// Ascending numbers.
    package func municipalities() throws -> [Int16] {
        var facts = LedgerFacts()
        try FactReader(connection, ledger, batch: batch).readMunicipalities(into: &facts)
        return facts.municipalities
    }

    /// The accounts alone, by account id.
    package func accounts() throws -> [Account?] {
        try FactReader(connection, ledger, batch: batch).accounts()
    }

    /// The facts that are in force.
    package func facts() throws -> LedgerFacts {
        try FactReader(connection, ledger, batch: batch).facts()
    }

    /// What staff did; the network's work is shared by all municipalities of the ledger, in scope or not.
    package func workFacts(municipalities: [Int16]) throws -> WorkFacts {
        try WorkFactReader(FactReader(connection, ledger, batch: batch)).workFacts(municipalities: municipalities)
    }

    /// Rows and øre of the postings per municipality and fiscal year, as imports recorded them: the other side of the
    /// reconciliation, which the postings that are read must equal. Years outside the model are included.
    package func postedTotals() throws -> [PostedPair] {
        let sums = Statement(
            "extract.posted",
            """
            select municipality, fiscal_year, sum(opened_count - ended_count), sum(opened_oere - ended_oere)
            from ledger.change
            where fact = '\(LedgerFact.postings.rawValue)' and batch <= \(batch)
            group by municipality, fiscal_year having sum(opened_count - ended_count) <> 0
            order by municipality, fiscal_year
            """)
        return try connection.query(sums).rows.map { row in
            guard let municipality = row[0].flatMap({ Int16($0) }), let year = row[1].flatMap({ Int16($0) }),
                let rows = row[2].flatMap({ Int($0) }), let oere = row[3].flatMap({ Int128($0) })
            else { throw InvariantBroken(.unexpectedDatabaseAnswer, at: sums.name) }
            return PostedPair(
                municipality: municipality, fiscalYear: FiscalYear(year), total: ControlTotal(rows: rows, oere: oere))
        }
    }

    /// Rows and øre by municipality, fiscal year and account id, summed by PostgreSQL.
    package func accountTotals() throws -> [(pair: PostedPair, account: Int32)] {
        let sums = Statement(
            "extract.accounts",
            """
            select municipality, fiscal_year, account, count(*), sum(amount_oere)
            from ledger.posting where \(FactReader.inForce(batch))
            group by municipality, fiscal_year, account order by municipality, fiscal_year, account
            """)
        return try connection.query(sums).rows.map { row in
            guard let municipality = row[0].flatMap({ Int16($0) }), let year = row[1].flatMap({ Int16($0) }),
                let account = row[2].flatMap({ Int32($0) }), let rows = row[3].flatMap({ Int($0) }),
                let oere = row[4].flatMap({ Int128($0) })
            else { throw InvariantBroken(.unexpectedDatabaseAnswer, at: sums.name) }
            let total = ControlTotal(rows: rows, oere: oere)
            return (PostedPair(municipality: municipality, fiscalYear: FiscalYear(year), total: total), account)
        }
    }
}
