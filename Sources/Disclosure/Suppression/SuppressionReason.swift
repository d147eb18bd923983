/// Why a cell is suppressed. Not exported: it would tell which cells are small.
package enum SuppressionReason: String, CaseIterable, Sendable {
    /// The rule forbids the cell itself.
    case sensitive
    /// Too few persons or families changed since an earlier version that shows the cell.
    case changed
    /// An earlier version suppressed it.
    case kept
    /// Without it another one could be computed.
    case protection
    /// Its layer is not shown at all, and it is not sensitive.
    case notShown

    /// What is in the cell itself may not come out, its amounts included.
    var isOwn: Bool {
        self == .sensitive || self == .changed
    }
}
