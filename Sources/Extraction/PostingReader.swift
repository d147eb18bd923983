import CostModel
import Postgres

/// Streams the postings of a fiscal year out of PostgreSQL by binary COPY, decoded into columns without an allocation per
/// row; codes are looked up only for the postings that have them.
struct PostingReader {
    private let connection: DatabaseConnection
    private let batch: Int
    private let families: CodeIndex
    private let activities: CodeIndex
    private let costCentres: CodeIndex
    private let initiatives: CodeIndex

    static let batchPostingsMax = 1 << 14

    init(_ connection: DatabaseConnection, batch: Int, facts: LedgerFacts) {
        self.connection = connection
        self.batch = batch
        families = CodeIndex(facts.families)
        activities = CodeIndex(facts.activities)
        costCentres = CodeIndex(facts.costCentres)
        initiatives = CodeIndex(
            facts.initiatives.map { LedgerFacts.Coded(municipality: $0.municipality, code: $0.code) })
    }

    /// - Parameter municipalities: nil for all
    /// - Returns: rows and øre handed over
    mutating func read(
        year: FiscalYear, municipalities: [Int16]?, _ body: (PostingBatch) throws -> Void
    ) throws -> ControlTotal {
        let statement = Statement(
            "extract.postings",
            """
            copy (
                select municipality, account, citizen, coalesce(served_on, posted_on), amount_oere, family, activity,
                    cost_centre, initiative
                from ledger.posting
                where fiscal_year = \(year.number) and \(FactReader.inForce(batch))
                \(municipalities.map { "and municipality = any('{\($0.map(String.init).joined(separator: ","))}')" } ?? "")
            ) to stdout (format binary)
            """)
        var postings = PostingBatch()
        postings.reserveCapacity(PostingReader.batchPostingsMax)
        var total = ControlTotal.zero
        try connection.copyOut(statement) { row in
            try append(&row, to: &postings)
            if postings.count == PostingReader.batchPostingsMax {
                total += postings.controlTotal
                try body(postings)
                postings.removeAll()
            }
        }
        total += postings.controlTotal
        if postings.count > 0 { try body(postings) }
        return total
    }

    private func append(_ row: inout CopyRow, to postings: inout PostingBatch) throws {
        let municipality = row.int16() ?? 0
        postings.municipality.append(municipality)
        postings.account.append(row.int32() ?? 0)
        postings.citizen.append(row.int32() ?? 0)
        postings.effectiveDay.append(row.int32() ?? 0)
        postings.oere.append(row.int64() ?? 0)
        postings.family.append(try index(&row, families, municipality))
        postings.activity.append(try index(&row, activities, municipality))
        postings.costCentre.append(try index(&row, costCentres, municipality))
        postings.initiative.append(try index(&row, initiatives, municipality))
        if row.isDamaged { throw InvariantBroken(.unexpectedDatabaseAnswer, at: "extract.postings") }
    }

    private func index(_ row: inout CopyRow, _ codes: CodeIndex, _ municipality: Int16) throws -> Int32 {
        guard let index = codes.index(row.text(), municipality: municipality) else {
            // Intake lets no posting in, and no code out, that would leave one pointing nowhere.
            throw InvariantBroken(.extractedDoesNotEqualLedger, at: "\(municipality)")
        }
        return index
    }
}
