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
        /// By what it was divided; empty of a pool that reached nobody.
        var weights: [Weight]
        var postings: [PostingLine]
    }

    struct Weight {
        var weight: PoolWeight
        /// The code of the cost centre where a part of the pool ended; nil for a pool that is divided at once.
        var costCentre: String?
    }

    let parts: [FigurePart]
    let accounts: [TracedFigureQuery.AccountSum]
    let traced: [PostingLine]
    /// The largest, not all.
    let pools: [Pool]
    /// Whose results it is of, oldest first.
    let runs: [(line: RunLine, modelName: String)]

    static let poolsMax = 10
    static let postingsMax = 30
    static let postingsPerPoolMax = 5

    /// - Throws: `InvariantBroken` where the postings are not what the figure consists of
    init(_ address: FigureAddress, _ listing: Listing, _ connection: LedgerReader) throws {
        var condition = address.condition
        // Overviews show allocated money; what was not has an address that says so.
        if !condition.says("status"), !condition.says("reason") {
            condition = condition.with("status", CostStatus.allocated.code)
        }
        let query = FigureQuery(listing.reader, condition)
        parts = try query.parts()
        let hasAllocated = condition.says("status") && condition.allows("status", CostStatus.allocated.code)
        let sums = try TracedFigureQuery(listing.reader, condition).accounts()
        accounts =
            hasAllocated
            ? try FigureExplanation.inFigure(sums, condition) { try connection.model(ofRun: $0, query) } : []
        let traced = parts.filter { $0.pool == nil && $0.status == CostStatus.allocated.code }
        guard
            !hasAllocated
                || traced.reduce(Int128(0), { $0 + $1.oere }) == accounts.reduce(0, { $0 + $1.oere })
        else { throw InvariantBroken(.partsDoNotAddUp, at: "explain.traced") }
        self.traced =
            accounts.isEmpty
            ? []
            : try TracedFigureQuery(listing.reader, condition).postings(
                onAccounts: accounts, atMost: FigureExplanation.postingsMax)
        pools = try connection.pools(
            of: Array(parts.filter { $0.pool != nil }.prefix(FigureExplanation.poolsMax)), condition, query)
        runs = try connection.origins(ofRuns: Set(parts.map(\.run)), query)
    }

    var net: Int128 {
        parts.reduce(0) { $0 + $1.oere }
    }

    /// Accounts tell sector, flow and function; a traced krone is always of grade A.
    private static func inFigure(
        _ sums: [TracedFigureQuery.AccountSum], _ condition: FigureCondition, _ model: (Int) throws -> ModelDefinition
    ) throws -> [TracedFigureQuery.AccountSum] {
        guard condition.allows("grade", EvidenceGrade.a.rawValue) else { return [] }
        let models = try Dictionary(uniqueKeysWithValues: Set(sums.map(\.run)).map { ($0, try model($0)) })
        return sums.filter { sum in
            guard let model = models[sum.run],
                let place = AccountSector.place(of: sum.account, model, in: sum.fiscalYear)
            else { return false }
            return condition.allows("sector", place.sector) && condition.allows("flow", place.flow.code)
                && condition.allows("function", sum.account.function.description)
        }
    }
}
