import CostModel

/// Driver `enrolment_days`: days enrolled in the initiative, or in any of the municipality's; not in the comparison arm;
/// through a family only while a member of it; a citizen's day counts once.
struct EnrolmentWeights {
    let calendar: CivicCalendar

    /// - Parameter initiative: nil for any initiative of the municipality
    func weights(initiative: Int32?, _ register: inout SlotRegister) -> SlotWeights {
        var ranges: [Int32: [DayRange]] = [:]
        for enrolment in calendar.enrolments
        where enrolment.arm != .comparison && (initiative == nil || enrolment.initiative == initiative) {
            let days = enrolment.days.intersection(register.year)
            guard !days.isEmpty else { continue }
            if let citizen = enrolment.citizen { ranges[citizen, default: []].append(days) }
            for membership in enrolment.family.flatMap({ calendar.membershipsByFamily[$0] }) ?? [] {
                let both = membership.days.intersection(days)
                if !both.isEmpty { ranges[membership.citizen, default: []].append(both) }
            }
        }
        var weights = SlotWeights()
        for (citizen, ranges) in ranges.sorted(by: { $0.key < $1.key }) {
            for range in EnrolmentWeights.union(ranges) {
                for stay in calendar.stays(of: citizen, in: range) {
                    let slot = register.number(of: stay.slot, on: stay.days.first)
                    weights.add(Int64(stay.days.dayCount), slot: slot)
                }
            }
        }
        return weights
    }

    /// The same days, none twice.
    private static func union(_ ranges: [DayRange]) -> [DayRange] {
        var united: [DayRange] = []
        for range in ranges.sorted(by: { $0.first < $1.first }) {
            if let last = united.last, range.first <= last.last {
                united[united.count - 1].last = max(last.last, range.last)
            } else {
                united.append(range)
            }
        }
        return united
    }
}
