import CostModel

/// Drivers `time` and `assignment_days`: what staff did for whom. With link cost_centre only that centre's counts.
struct StaffWeights {
    let calendar: CivicCalendar
    let timeEntries: [LedgerFacts.TimeEntry]
    let assignments: [LedgerFacts.Assignment]

    /// Thousandths of minutes in the fiscal year, whatever category or share, at the slot of the day.
    /// - Parameter costCentre: nil for all
    func minutes(costCentre: Int32?, _ register: inout SlotRegister) -> SlotWeights {
        var weights = SlotWeights()
        for entry in timeEntries
        where register.year.contains(entry.day) && (costCentre == nil || entry.costCentre == costCentre) {
            weights.add(entry.minutes, slot: register.slot(of: entry.citizen, on: entry.day.dayNumber))
        }
        return weights
    }

    /// Days in the fiscal year on which a citizen was assigned to somebody, each assignment counting.
    /// - Parameter costCentre: nil for all
    func assignedDays(costCentre: Int32?, _ register: inout SlotRegister) -> SlotWeights {
        var weights = SlotWeights()
        for assignment in assignments where costCentre == nil || assignment.costCentre == costCentre {
            for stay in calendar.stays(of: assignment.citizen, in: assignment.days.intersection(register.year)) {
                let slot = register.number(of: stay.slot, on: stay.days.first)
                weights.add(Int64(stay.days.dayCount), slot: slot)
            }
        }
        return weights
    }
}
