import Allocation
import CostModel
import Extraction
import Postgres
import Published

/// Rebuilds pools from the ledger as a run saw it. In the transaction of whoever reads what is published.
struct LedgerReader {
    let connection: DatabaseConnection

    private struct Place: Hashable {
        var run: Int
        var year: FiscalYear
    }

    /// - Throws: `InvariantBroken` for a pool whose postings are not the money that its stored lines have
    func pools(of parts: [FigurePart], _ query: FigureQuery) throws -> [FigureExplanation.Pool] {
        var pools: [FigureExplanation.Pool] = []
        let places = Dictionary(grouping: parts) { Place(run: $0.run, year: $0.fiscalYear) }
        for (place, parts) in places {
            let snapshot = try LedgerSnapshot(asOf: query.ledgerBatch(ofRun: place.run), connection)
            let model = try ModelOfRun.definition(snapshot)
            let facts = try snapshot.facts()
            let municipalities = Set(parts.map(\.municipality)).sorted()
            var allocator = YearAllocator(
                context: AllocationContext(model: model, facts: facts), year: place.year, municipalities: municipalities
            )
            try snapshot.readPostings(of: place.year, municipalities: municipalities, facts: facts) {
                try allocator.add($0)
            }
            let origins = allocator.poolOrigins
            for part in parts {
                guard
                    let origin = origins.first(where: {
                        $0.number == part.pool && $0.municipality == part.municipality
                    }), origin.total.oere == part.poolOere
                else { throw InvariantBroken(.partsDoNotAddUp, at: "explain.pool") }
                pools.append(
                    FigureExplanation.Pool(
                        part: part, origin: origin, target: LedgerReader.target(of: origin, facts),
                        postings: try snapshot.postings(
                            of: origin, facts: facts, atMost: FigureExplanation.postingsPerPoolMax)))
            }
        }
        // In the order of the parts, the largest first.
        let order = Dictionary(uniqueKeysWithValues: parts.enumerated().map { ($1, $0) })
        return pools.sorted { (order[$0.part] ?? 0) < (order[$1.part] ?? 0) }
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
