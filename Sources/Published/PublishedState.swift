import CostModel

/// Which generation is read; every output bears it.
package struct PublishedState: Hashable, Sendable {
    package var generation: Int
    /// The run that made the generation.
    package var run: Int
    /// The day, in Danish time.
    package var publishedOn: CivilDate?
    /// Fiscal years and the runs that the generation has results of them from, ascending.
    var parts: [Part]

    struct Part: Hashable, Sendable {
        var fiscalYear: Int
        var run: Int
    }

    /// That a stored row is of one of them. Results are partitioned by year and run, and only where both are said as
    /// constants does the planner leave out the partitions of all other runs that are kept.
    /// - Parameter alias: of the view in the query
    func condition(_ alias: String) -> String {
        let parts = parts.map { "(\(alias).fiscal_year = \($0.fiscalYear) and \(alias).run = \($0.run))" }
        return parts.isEmpty ? "false" : "(\(parts.joined(separator: " or ")))"
    }
}
