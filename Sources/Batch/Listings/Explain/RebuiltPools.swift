import Allocation
import CostModel
import Extraction

/// The pools of some municipalities and a year, as a run had them before it divided them.
struct RebuiltPools {
    var allocator: YearAllocator
    let facts: LedgerFacts
    let snapshot: LedgerSnapshot

    /// How the pools of a figure's parts were divided, seen from the figure.
    mutating func weights(of parts: [FigurePart], _ condition: FigureCondition) throws -> [PoolWeight] {
        let filter = SlotFilter(condition, facts)
        let allocated = parts.filter { $0.status == CostStatus.allocated.code }
        return try Set(allocated.map(\.municipality)).sorted().flatMap { municipality in
            let numbers = allocated.filter { $0.municipality == municipality }.compactMap(\.pool)
            return try allocator.weights(
                ofPools: Set(numbers), municipality: municipality, isInFigure: filter.holds)
        }
    }
}
