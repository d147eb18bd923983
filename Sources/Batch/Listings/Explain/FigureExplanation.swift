import Allocation
import CostModel
import Extraction
import Published

/// A figure and everything behind it: parts from stored results, postings from the ledger as the run saw it.
struct FigureExplanation {
    /// A pool that the figure has a part of, with the postings that it was made of.
    struct Pool {
        var part: FigurePart
        var origin: PoolOrigin
        /// The code of what it is linked to; nil for link `none`.
        var target: String?
        var postings: [PostingLine]
    }

    let parts: [FigurePart]
    let accounts: [TracedFigureQuery.AccountSum]
    let traced: [PostingLine]
    /// The largest, not all.
    let pools: [Pool]

    static let poolsMax = 10
    static let postingsMax = 30
    static let postingsPerPoolMax = 5

    /// - Throws: `InvariantBroken` where the postings are not what the figure consists of
    init(_ address: FigureAddress, _ listing: Listing, _ connection: LedgerReader) throws {
        var values = address.values
        // Overviews show allocated money; what was not has an address that says so.
        if values["status"] == nil, values["reason"] == nil { values["status"] = CostStatus.allocated.code }
        let query = FigureQuery(listing.reader, values)
        parts = try query.parts()
        let sums = try TracedFigureQuery(listing.reader, values).accounts()
        accounts =
            values["status"] == CostStatus.allocated.code
            ? try FigureExplanation.inFigure(sums, values) { try connection.model(ofRun: $0, query) } : []
        let traced = parts.filter { $0.pool == nil && $0.status == CostStatus.allocated.code }
        guard
            values["status"] != CostStatus.allocated.code
                || traced.reduce(Int128(0), { $0 + $1.oere }) == accounts.reduce(0, { $0 + $1.oere })
        else { throw InvariantBroken(.partsDoNotAddUp, at: "explain.traced") }
        self.traced =
            accounts.isEmpty
            ? []
            : try TracedFigureQuery(listing.reader, values).postings(
                onAccounts: accounts, atMost: FigureExplanation.postingsMax)
        pools = try connection.pools(
            of: Array(parts.filter { $0.pool != nil }.prefix(FigureExplanation.poolsMax)), query)
    }

    var net: Int128 {
        parts.reduce(0) { $0 + $1.oere }
    }

    /// Accounts tell sector, flow and function; a traced krone is always of grade A.
    private static func inFigure(
        _ sums: [TracedFigureQuery.AccountSum], _ values: [String: String], _ model: (Int) throws -> ModelDefinition
    ) throws -> [TracedFigureQuery.AccountSum] {
        guard values["grade"].map({ $0 == EvidenceGrade.a.rawValue }) ?? true else { return [] }
        let models = try Dictionary(uniqueKeysWithValues: Set(sums.map(\.run)).map { ($0, try model($0)) })
        return sums.filter { sum in
            guard let model = models[sum.run],
                let place = AccountSector.place(of: sum.account, model, in: sum.fiscalYear)
            else { return false }
            return values["sector"].map { $0 == place.sector } ?? true
                && values["flow"].map { $0 == place.flow.code } ?? true
                && values["function"].map { $0 == sum.account.function.description } ?? true
        }
    }
}
