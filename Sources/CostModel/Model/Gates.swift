/// Limits that a run must keep before it is published; nil is off, and all are off unless given.
package struct Gates: Hashable, Sendable {
    /// Largest unallocated part of the posted money, in thousandths of a per cent.
    package var unallocatedPercentThousandths: Int64?
    /// Largest movement of a total since the last publication, in thousandths of a per cent.
    package var driftPercentThousandths: Int64?
    /// Largest fall in the number of postings since the last publication, in thousandths of a per cent.
    package var rowDropPercentThousandths: Int64?
    /// Largest amount of rejected postings.
    package var rejectedAmount: Amount?
    /// The ledger must equal `control_totals.csv`.
    package var controlTotals: Bool

    package init(
        unallocatedPercentThousandths: Int64? = nil, driftPercentThousandths: Int64? = nil,
        rowDropPercentThousandths: Int64? = nil, rejectedAmount: Amount? = nil, controlTotals: Bool = false
    ) {
        self.unallocatedPercentThousandths = unallocatedPercentThousandths
        self.driftPercentThousandths = driftPercentThousandths
        self.rowDropPercentThousandths = rowDropPercentThousandths
        self.rejectedAmount = rejectedAmount
        self.controlTotals = controlTotals
    }
}
