import CostModel

/// Which generation is read; every output bears it.
package struct PublishedState: Hashable, Sendable {
    package var generation: Int
    /// The run that made the generation.
    package var run: Int
    /// The day, in Danish time.
    package var publishedOn: CivilDate?
    /// Fiscal years and the runs that the generation has results of them from, ascending.
    var parts: [StoredPart]
}
