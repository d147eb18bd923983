import CostModel

/// A municipality and fiscal year whose figures may not change.
package struct ClosedYear: Hashable, Sendable {
    package var partition: Partition
    /// The run whose figures are closed.
    package var run: Int
    /// The database's user.
    package var closedBy: String
    package var closedOn: CivilDate
}
