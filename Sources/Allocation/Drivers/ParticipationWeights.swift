import CostModel

/// Driver `participation`: what citizens took of an activity. A row's days are grouped by calendar year and slot, its
/// quantity is apportioned over the groups by their days, and the groups of the fiscal year count. The odd thousandth of
/// a tie goes to the group that begins first.
struct ParticipationWeights {
    let calendar: CivicCalendar
    /// Rows by activity.
    private let participations: [Int32: [LedgerFacts.Participation]]
    /// Until where an open end runs: the end of the model's years.
    private let lastDay: CivilDate

    init(calendar: CivicCalendar, participations: [Int32: [LedgerFacts.Participation]], lastDay: CivilDate) {
        self.calendar = calendar
        self.participations = participations
        self.lastDay = lastDay
    }

    func weights(activity: Int32, _ register: inout SlotRegister) -> SlotWeights {
        var weights = SlotWeights()
        for row in participations[activity] ?? [] {
            let isOpen = row.days.last == DayRange.openEnd
            let days = DayRange(first: row.days.first, last: isOpen ? lastDay : row.days.last)
            for (day, slot, weight) in groups(of: row, days) where register.year.contains(day) {
                weights.add(weight, slot: register.number(of: slot, on: day))
            }
        }
        return weights
    }

    /// First day, slot and weight in thousandths of every group of calendar year and slot, by first day.
    private func groups(
        of row: LedgerFacts.Participation, _ days: DayRange
    ) -> [(firstDay: CivilDate, slot: Slot, weight: Int64)] {
        var groups: [(firstDay: CivilDate, slot: Slot, days: Int64)] = []
        guard !days.isEmpty else { return [] }
        for year in days.first.year...days.last.year {
            let firstOfYear = groups.count
            for stay in calendar.stays(of: row.citizen, in: days.intersection(FiscalYear(Int16(year)).days)) {
                if let known = groups[firstOfYear...].firstIndex(where: { $0.slot == stay.slot }) {
                    groups[known].days += Int64(stay.days.dayCount)
                } else {
                    groups.append((stay.days.first, stay.slot, Int64(stay.days.dayCount)))
                }
            }
        }
        guard let quantity = row.quantityThousandths else {
            return groups.map { ($0.firstDay, $0.slot, $0.days * 1_000) }
        }
        let shares = apportion(quantity, weights: groups.map(\.days), weightTotal: UInt64(days.dayCount))
        return zip(groups, shares).map { ($0.firstDay, $0.slot, $1) }
    }
}
