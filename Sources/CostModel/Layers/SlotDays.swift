/// A slot with the days of the fiscal year that a citizen spends in it.
package struct SlotDays: Hashable, Sendable {
    package var slot: Slot
    /// The first day of the year on which the citizen is in it: the second key that ties are broken by.
    package var firstDay: CivilDate
    /// Days of the year, 1 to 366.
    package var dayCount: Int16

    package init(slot: Slot, firstDay: CivilDate, dayCount: Int16) {
        self.slot = slot
        self.firstDay = firstDay
        self.dayCount = dayCount
    }
}
