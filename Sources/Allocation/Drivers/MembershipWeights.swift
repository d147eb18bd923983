import CostModel

/// Driver `members`: days of membership in the family within the fiscal year, per slot.
struct MembershipWeights {
    let calendar: CivicCalendar

    func weights(family: Int32, _ register: inout SlotRegister) -> SlotWeights {
        var weights = SlotWeights()
        for membership in calendar.membershipsByFamily[family] ?? [] {
            let days = membership.days.intersection(register.year)
            for stay in calendar.stays(of: membership.citizen, in: days) {
                let slot = register.number(of: stay.slot, on: stay.days.first)
                weights.add(Int64(stay.days.dayCount), slot: slot)
            }
        }
        return weights
    }
}
