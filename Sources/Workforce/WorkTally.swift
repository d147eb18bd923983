import CostModel

/// Sums that must be the same before and after rows are grouped.
struct WorkTally: Equatable {
    private var minutes = WorkEstimate.zero
    private var positionDays: Int128 = 0
    private var oere: Int128 = 0
    private var rows = 0

    /// Minutes that cannot be computed count as none: the rows of a group rest on the same assumption, so all of them can
    /// be computed or none.
    mutating func add(minutes: WorkEstimate?, positionDays: Int128, oere: Int128, rows: Int) {
        self.minutes = self.minutes + (minutes ?? .zero)
        self.positionDays += positionDays
        self.oere += oere
        self.rows += rows
    }
}
