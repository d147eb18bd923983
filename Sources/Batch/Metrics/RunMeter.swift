import CostModel

/// What the run under way has come to so far, for the file of metrics. Sums over everything: no citizen, no initiative.
final class RunMeter {
    private(set) var milliseconds: [RunStep: Int] = [:]
    private(set) var posted: ControlTotal?
    private(set) var lineCount = 0
    /// Øre by status, once the run has been reconciled.
    private(set) var oere: [CostStatus: Int128] = [:]
    /// Rows of the dataset behind the worked hours.
    var workRows = 0
    /// Nil until the run is published.
    var generation: Int?

    /// A step that comes once a year lasts from the first year's beginning to the last one's end.
    /// - Parameter milliseconds: so far
    func set(_ step: RunStep, milliseconds: Int) {
        self.milliseconds[step] = milliseconds
    }

    func count(_ reconciliations: [Reconciliation], lines: Int) {
        posted = reconciliations.reduce(.zero) { $0 + $1.posted }
        lineCount = lines
        for reconciliation in reconciliations {
            oere[.allocated, default: 0] += reconciliation.allocated
            oere[.unallocated, default: 0] += reconciliation.unallocated
            oere[.excluded, default: 0] += reconciliation.excluded
        }
    }
}
