import Allocation
import CostModel
import Extraction
import Published

/// A posting and every figure that its money is in.
struct PostingExplanation {
    let posting: PublishedPosting
    /// Traced to somebody who is nobody now.
    private(set) var isOfDeletedPerson = false
    /// Nil for money whose citizen is known, and for money that reaches nobody because of its account.
    let pool: PoolOrigin?
    /// Adds up to the pool's øre, or to the posting's where there is no pool.
    let figures: [ReachedFigure]
    /// Those that a pool reached most: families, and citizens without one.
    let persons: [ReachedFigure]

    static let personsMax = 30

    /// - Throws: `InvariantBroken` where the stored lines are not what the posting's pool was made of
    init(_ posting: PublishedPosting, _ listing: Listing, _ ledger: LedgerReader) throws {
        self.posting = posting
        let query = PostingQuery(listing.reader)
        let figureQuery = FigureQuery(listing.reader)
        let (account, year) = (posting.line.account, posting.line.fiscalYear)
        let model = try ledger.model(ofRun: posting.run, figureQuery)
        if let reason = AccountSector.reason(of: account, model, in: year) {
            let figure = ReachedFigure(
                status: reason.status.code, reason: reason.code, rule: nil, grade: nil,
                sector: AccountSector.sector(of: account, model, in: year), flow: Flow.expense.code,
                oere: Int128(posting.line.oere), citizens: 0, families: 0)
            (pool, figures, persons) = (nil, [figure], [])
        } else if posting.citizen != nil {
            guard var figure = try query.slot(of: posting),
                let place = AccountSector.place(of: account, model, in: year)
            else { throw InvariantBroken(.partsDoNotAddUp, at: "explain.posting") }
            (figure.sector, figure.flow) = (place.sector, place.flow.code)
            isOfDeletedPerson = try posting.citizen.map { try !figureQuery.holds(citizen: $0) } ?? false
            // Whoever was deleted is nobody.
            if isOfDeletedPerson { figure.citizen = nil }
            (pool, figures, persons) = (nil, [figure], [])
        } else {
            let pool = try ledger.pool(of: posting, figureQuery)
            guard let pool else { throw InvariantBroken(.partsDoNotAddUp, at: "explain.posting") }
            figures = try query.reached(by: pool, run: posting.run)
            guard figures.reduce(0, { $0 + $1.oere }) == pool.total.oere else {
                throw InvariantBroken(.partsDoNotAddUp, at: "explain.posting")
            }
            persons = try query.persons(reachedBy: pool, run: posting.run, atMost: PostingExplanation.personsMax)
            self.pool = pool
        }
    }
}
