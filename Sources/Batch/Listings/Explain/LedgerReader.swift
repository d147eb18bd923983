import Allocation
import CostModel
import Extraction
import Postgres
import Published
import Workforce

/// Rebuilds pools from the ledger as a run saw it. In the transaction of whoever reads what is published.
struct LedgerReader {
    let connection: DatabaseConnection

    private struct Place: Hashable {
        var run: Int
        var year: FiscalYear
    }

    /// - Parameter condition: what the figure is of
    /// - Throws: `InvariantBroken` for a pool whose postings are not the money that its stored lines have, or that gives the
    ///   figure something else when it is divided once more
    func pools(
        of parts: [FigurePart], _ condition: FigureCondition, _ query: FigureQuery
    ) throws -> [FigureExplanation.Pool] {
        var found: [FigureExplanation.Pool] = []
        let places = Dictionary(grouping: parts) { Place(run: $0.run, year: $0.fiscalYear) }
        for (place, parts) in places {
            var pools = try rebuilt(place, municipalities: Set(parts.map(\.municipality)).sorted(), query)
            let weights = try pools.weights(of: parts, condition)
            for part in parts {
                guard
                    let origin = pools.allocator.poolOrigins.first(where: {
                        $0.number == part.pool && $0.municipality == part.municipality
                    }), origin.total.oere == part.poolOere
                else { throw InvariantBroken(.partsDoNotAddUp, at: "explain.pool") }
                let own = weights.filter { $0.pool == part.pool && $0.municipality == part.municipality }
                guard
                    part.status != CostStatus.allocated.code
                        || own.reduce(Int128(0), { $0 + $1.oere }) == part.oere
                else { throw InvariantBroken(.partsDoNotAddUp, at: "explain.weights") }
                found.append(
                    FigureExplanation.Pool(
                        part: part, origin: origin, target: LedgerReader.target(of: origin, pools.facts),
                        weights: own.map { weight in
                            FigureExplanation.Weight(
                                weight: weight,
                                costCentre: weight.costCentre.map { pools.facts.costCentres[Int($0)].code })
                        },
                        postings: try pools.snapshot.postings(
                            of: origin, facts: pools.facts, atMost: FigureExplanation.postingsPerPoolMax)))
            }
        }
        // In the order of the parts, the largest first.
        let order = Dictionary(uniqueKeysWithValues: parts.enumerated().map { ($1, $0) })
        return found.sorted { (order[$0.part] ?? 0) < (order[$1.part] ?? 0) }
    }

    /// The pool that a posting without a citizen is in; nil for one that is excluded, or that no sector has.
    func pool(of posting: PublishedPosting, _ query: FigureQuery) throws -> PoolOrigin? {
        guard let (link, code) = posting.link else { return nil }
        let place = Place(run: posting.run, year: posting.line.fiscalYear)
        let pools = try rebuilt(place, municipalities: [posting.line.municipality], query)
        return pools.allocator.poolOrigins.first { origin in
            let booked = origin.bookedInitiative
            return origin.link == link && origin.accounts.contains(posting.account)
                && LedgerReader.target(of: origin, pools.facts) == code
                && (booked < 0 ? nil : pools.facts.initiatives[Int(booked)].code) == posting.initiative
        }
    }

    /// The model that a run allocated by: that of a closed year may be older than the newest.
    func model(ofRun run: Int, _ query: FigureQuery) throws -> ModelDefinition {
        try ModelOfRun.definition(LedgerSnapshot(asOf: query.ledgerBatch(ofRun: run), connection))
    }

    /// When and from what runs were made, oldest first.
    func origins(ofRuns runs: Set<Int>, _ query: FigureQuery) throws -> [(line: RunLine, modelName: String)] {
        try runs.sorted().compactMap { run in
            guard let line = try RunList.line(of: run, connection) else { return nil }
            return (line, try model(ofRun: run, query).name)
        }
    }

    /// What staff did, as a run saw it and with its model.
    func work(ofRun run: Int, _ query: FigureQuery) throws -> WorkforceCalculator {
        let snapshot = try LedgerSnapshot(asOf: query.ledgerBatch(ofRun: run), connection)
        let model = try ModelOfRun.definition(snapshot)
        return WorkforceCalculator(
            model: model.workforce, modelYears: model.years,
            facts: try snapshot.workFacts(municipalities: snapshot.municipalities()))
    }

    /// Takes every posting of the municipalities and year, as the run did, and allocates nothing.
    private func rebuilt(
        _ place: Place, municipalities: [Int16], _ query: FigureQuery
    ) throws -> RebuiltPools {
        let snapshot = try LedgerSnapshot(asOf: query.ledgerBatch(ofRun: place.run), connection)
        let model = try ModelOfRun.definition(snapshot)
        let facts = try snapshot.facts()
        var allocator = YearAllocator(
            context: AllocationContext(model: model, facts: facts), year: place.year, municipalities: municipalities)
        try snapshot.readPostings(of: place.year, municipalities: municipalities, facts: facts) {
            try allocator.add($0)
        }
        return RebuiltPools(allocator: allocator, facts: facts, snapshot: snapshot)
    }

    private static func target(of origin: PoolOrigin, _ facts: LedgerFacts) -> String? {
        let index = Int(origin.target)
        return switch origin.link {
        case .family: facts.families[index].code
        case .activity: facts.activities[index].code
        case .costCentre: facts.costCentres[index].code
        case .initiative: facts.initiatives[index].code
        case .citizen, .none: nil
        }
    }
}
