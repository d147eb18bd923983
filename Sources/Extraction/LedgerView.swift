import CostModel
import Postgres

/// The ledger as of one snapshot, for as many connections as read it side by side.
package struct LedgerView: Sendable {
    private let snapshot: SharedSnapshot
    private let batch: Int

    init(_ snapshot: SharedSnapshot, batch: Int) {
        self.snapshot = snapshot
        self.batch = batch
    }

    /// Runs `body` in a transaction that sees the ledger so and writes nothing.
    package func read<Answer>(_ connection: DatabaseConnection, _ body: () throws -> Answer) throws -> Answer {
        try connection.transaction(.snapshot, sharing: snapshot, body)
    }

    /// Within `read`: hands over the postings of a fiscal year in batches, in no particular order.
    /// - Parameter municipalities: whose; every posting of the year is read where these are all there are
    /// - Returns: what was handed over, which the ledger's own sum must equal
    package func readPostings(
        of year: FiscalYear, municipalities: [Int16], facts: LedgerFacts, _ connection: DatabaseConnection,
        _ body: (PostingBatch) throws -> Void
    ) throws -> ControlTotal {
        let reader = PostingReader(connection, .tables, batch: batch, facts: facts)
        return try reader.read(
            year: year, municipalities: municipalities == facts.municipalities ? nil : municipalities, body)
    }
}
