/// The days from `first` to `last`, both included: how every period of the dataset is meant (manual: Dataset).
package struct DayRange: Hashable, Sendable {
    package var first: CivilDate
    package var last: CivilDate

    /// The last day of a period that has no end yet: 9999-12-31.
    package static let openEnd = CivilDate(dayNumber: 2_921_939)

    /// An end of nil is open.
    package init(first: CivilDate, last: CivilDate?) {
        self.first = first
        self.last = last ?? DayRange.openEnd
    }

    package var isEmpty: Bool {
        last < first
    }

    /// Number of days; 0 when empty.
    package var dayCount: Int {
        isEmpty ? 0 : Int(last.dayNumber - first.dayNumber) + 1
    }

    /// The days that both ranges have; empty when there are none.
    package func intersection(_ other: DayRange) -> DayRange {
        DayRange(first: max(first, other.first), last: min(last, other.last))
    }

    package func overlaps(_ other: DayRange) -> Bool {
        !intersection(other).isEmpty
    }

    package func contains(_ date: CivilDate) -> Bool {
        first <= date && date <= last
    }
}
