/// A row for an exported table.
package struct DataRow: Hashable, Sendable {
    /// One per variable.
    package var cells: [TableCell]
    /// Its figures may not be shown: every one of them is empty.
    package var isSuppressed: Bool

    package init(_ cells: [TableCell], isSuppressed: Bool = false) {
        self.cells = cells
        self.isSuppressed = isSuppressed
    }
}
