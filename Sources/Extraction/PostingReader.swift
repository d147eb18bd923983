import CostModel
import Postgres

/// Streams the postings of a fiscal year out of PostgreSQL by binary COPY, decoded without an allocation per row; codes
/// are looked up by the bytes they came as.
struct PostingReader {
    private let connection: DatabaseConnection
    private let ledger: LedgerSource
    private let batch: Int
    private let families: CodeIndex
    private let activities: CodeIndex
    private let costCentres: CodeIndex
    private let initiatives: CodeIndex

    static let batchPostingsMax = 1 << 14

    init(_ connection: DatabaseConnection, _ ledger: LedgerSource, batch: Int, facts: LedgerFacts) {
        self.connection = connection
        self.ledger = ledger
        self.batch = batch
        families = CodeIndex(facts.families)
        activities = CodeIndex(facts.activities)
        costCentres = CodeIndex(facts.costCentres)
        initiatives = CodeIndex(
            facts.initiatives.map { LedgerFacts.Coded(municipality: $0.municipality, code: $0.code) })
    }

    /// - Parameter municipalities: nil for all
    /// - Returns: rows and øre handed over
    func read(
        year: FiscalYear, municipalities: [Int16]?, _ body: (PostingBatch) throws -> Void
    ) throws -> ControlTotal {
        let statement = Statement(
            "extract.postings",
            """
            copy (
                select municipality, account, citizen, coalesce(served_on, posted_on), amount_oere, family, activity,
                    cost_centre, initiative
                from \(ledger("posting"))
                where fiscal_year = \(year.number) and \(FactReader.inForce(batch))
                \(municipalities.map { "and municipality = any('{\($0.map(String.init).joined(separator: ","))}')" } ?? "")
            ) to stdout (format binary)
            """)
        var total = ControlTotal.zero
        func handOver(_ postings: [Posting]) throws {
            let batch = PostingBatch(postings)
            total += batch.controlTotal
            try body(batch)
        }
        var postings: [Posting] = []
        postings.reserveCapacity(PostingReader.batchPostingsMax)
        try connection.copyOut(statement) { row in
            postings.append(try posting(&row))
            if postings.count == PostingReader.batchPostingsMax {
                try handOver(postings)
                postings.removeAll(keepingCapacity: true)
            }
        }
        if !postings.isEmpty { try handOver(postings) }
        return total
    }

    private func posting(_ row: inout CopyRow) throws -> Posting {
        let municipality = row.int16() ?? 0
        let posting = Posting(
            municipality: municipality, account: row.int32() ?? 0, citizen: row.int32() ?? 0,
            effectiveDay: row.int32() ?? 0, oere: row.int64() ?? 0,
            family: try index(&row, families, municipality), activity: try index(&row, activities, municipality),
            costCentre: try index(&row, costCentres, municipality),
            initiative: try index(&row, initiatives, municipality))
        if row.isDamaged { throw InvariantBroken(.unexpectedDatabaseAnswer, at: "extract.postings") }
        return posting
    }

    private func index(_ row: inout CopyRow, _ codes: CodeIndex, _ municipality: Int16) throws -> Int32 {
        guard let bytes = row.textBytes() else { return -1 }
        guard let index = codes.index(bytes, municipality: municipality) else {
            // Intake lets no posting in, and no code out, that would leave one pointing nowhere.
            throw InvariantBroken(.extractedDoesNotEqualLedger, at: "\(municipality)")
        }
        return index
    }
}
