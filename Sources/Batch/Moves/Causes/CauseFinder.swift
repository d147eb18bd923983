import CostModel
import Extraction

/// Lays what differs beside what moved. Pure.
struct CauseFinder {
    /// Municipalities and years that both runs computed.
    let compared: Set<Partition>
    /// Those where an amount moved, and those where work did.
    let movedCost: Set<Partition>
    let movedWork: Set<Partition>

    /// Causes of everything first, then by municipality, year and kind, those over all years first.
    ///
    /// What concerns none of the compared municipalities and years is left out. Where something moved and nothing that
    /// differs can have moved it, that is said as the cause `none`.
    func find(_ candidates: [FoundCause]) -> [FoundCause] {
        let causes = candidates.filter { cause in compared.contains { cause.concerns($0) } }.map { cause in
            var cause = cause
            cause.mayExplain = mayExplain(cause)
            return cause
        }
        let unexplained = compared.filter { partition in
            let here = causes.filter { $0.concerns(partition) }
            return movedCost.contains(partition) && !here.contains { $0.cause.movesCost }
                || movedWork.contains(partition) && !here.contains { $0.cause.movesWork }
        }
        return CauseFinder.sorted(causes + unexplained.map { FoundCause(.none, in: $0) })
    }

    private func mayExplain(_ cause: FoundCause) -> Bool {
        cause.cause.movesCost && movedCost.contains { cause.concerns($0) }
            || cause.cause.movesWork && movedWork.contains { cause.concerns($0) }
    }

    /// By place; within a place as they came.
    private static func sorted(_ causes: [FoundCause]) -> [FoundCause] {
        causes.enumerated().sorted { left, right in
            (left.element.municipality ?? 0, left.element.fiscalYear ?? 0, left.offset)
                < (right.element.municipality ?? 0, right.element.fiscalYear ?? 0, right.offset)
        }.map(\.element)
    }
}
