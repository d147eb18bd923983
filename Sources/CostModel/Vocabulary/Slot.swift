/// Where a citizen's cost lands: who, in which family, and where relative to the primary enrolment, within one
/// municipality and fiscal year (manual: Allocation).
package struct Slot: Hashable, Sendable {
    /// Citizen id of the ledger.
    package var citizen: Int32
    /// Index into `LedgerFacts.families`; -1 on days without a family.
    package var family: Int32
    /// Index into `LedgerFacts.initiatives`, that of the primary enrolment; -1 without one.
    package var initiative: Int32
    /// Of the primary enrolment; nil without one.
    package var arm: Arm?
    /// Nil without a primary enrolment.
    package var phase: Phase?
    /// Whole years from the primary enrolment's start, rounded down; 0 without one.
    package var yearOffset: Int16

    package init(
        citizen: Int32, family: Int32, initiative: Int32, arm: Arm?, phase: Phase?, yearOffset: Int16
    ) {
        self.citizen = citizen
        self.family = family
        self.initiative = initiative
        self.arm = arm
        self.phase = phase
        self.yearOffset = yearOffset
    }
}
