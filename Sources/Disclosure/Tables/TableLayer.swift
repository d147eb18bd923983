/// One of the tables that a table of several dimensions holds: divided by some dimensions, totals over the others. `by: []` is
/// the total over everything.
package struct TableLayer: Hashable, Sendable {
    /// Names of dimensions, in any order.
    package var dimensions: Set<String>

    package init(by dimensions: Set<String>) {
        self.dimensions = dimensions
    }
}
