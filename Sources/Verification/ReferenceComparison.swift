/// What came of holding a run's stored lines against the reference.
package struct ReferenceComparison: Hashable, Sendable {
    /// Municipalities and fiscal years looked at.
    package var partitionCount: Int
    /// Lines of the reference.
    package var lineCount: Int
    /// Kinds of line, all dimensions given, that the two sides do not have alike.
    package var differenceCount: Int
    /// The first of them, in the order of their dimensions.
    package var examples: [ReferenceDifference]

    /// Nothing was looked at.
    package static let nothing = ReferenceComparison(
        partitionCount: 0, lineCount: 0, differenceCount: 0, examples: [])
}

/// Lines that agree in every dimension, and of which one side has others than the other.
package struct ReferenceDifference: Hashable, Sendable {
    /// In the order of `names`, as codes; nil where the dimension is empty. Citizens are internal numbers.
    package var dimensions: [String?]
    package var referenceLineCount: Int
    /// Sum in øre; nil where the reference has no such line.
    package var referenceOere: Int128?
    package var storedLineCount: Int
    /// Sum in øre; nil where the run has no such line.
    package var storedOere: Int128?

    /// The dimensions of the cost cube.
    package static let names = [
        "municipality", "fiscal_year", "sector", "function", "flow", "municipal_percent", "status", "reason", "rule",
        "grade", "citizen", "family", "initiative", "cluster", "arm", "phase", "year_offset", "booked_initiative",
        "activity", "cost_centre", "cost_type",
    ]
}
