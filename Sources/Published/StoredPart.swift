/// A fiscal year and a run: what stored results are partitioned by.
struct StoredPart: Hashable, Comparable, Sendable {
    var fiscalYear: Int
    var run: Int

    static func < (left: StoredPart, right: StoredPart) -> Bool {
        (left.fiscalYear, left.run) < (right.fiscalYear, right.run)
    }
}

extension Sequence<StoredPart> {
    /// That a stored row is of one of them. Only where year and run are both said as constants does the planner leave out the
    /// partitions of all other runs that are kept.
    /// - Parameter alias: of the table or view in the query
    func condition(_ alias: String) -> String {
        let parts = map { "(\(alias).fiscal_year = \($0.fiscalYear) and \(alias).run = \($0.run))" }
        return parts.isEmpty ? "false" : "(\(parts.joined(separator: " or ")))"
    }
}
