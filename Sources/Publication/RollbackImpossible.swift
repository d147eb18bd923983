import CostModel

/// Why an earlier generation cannot be published again.
package enum RollbackImpossible: Error, Hashable, Sendable {
    /// The current publication is the first.
    case nothingBefore
    /// There is no such generation, or its results have been removed.
    case noGeneration(Int)
    /// Figures of closed years would change.
    case closedYears([Partition])
}
