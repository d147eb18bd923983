import CostModel

/// Drivers `time` and `assignment_days`: what staff did for whom. With link cost_centre only that centre's counts.
struct StaffWeights {
    let calendar: CivicCalendar
    let timeEntries: [LedgerFacts.TimeEntry]
    let assignments: [LedgerFacts.Assignment]

    /// Thousandths of minutes in the fiscal year, whatever category or share, at the slot of the day.
    /// - Parameter costCentre: nil for all
    func minutes(costCentre: Int32?, _ register: inout SlotRegister) -> [Int32: Int64] {
        var weights: [Int32: Int64] = [:]
        for entry in timeEntries
        where register.year.contains(entry.day) && (costCentre == nil || entry.costCentre == costCentre) {
            weights[register.slot(of: entry.citizen, on: entry.day.dayNumber), default: 0] += entry.minutes
        }
        return weights
    }

    /// Days in the fiscal year on which a citizen was assigned to somebody, each assignment counting.
    /// - Parameter costCentre: nil for all
    func assignedDays(costCentre: Int32?, _ register: inout SlotRegister) -> [Int32: Int64] {
        var weights: [Int32: Int64] = [:]
        for assignment in assignments where costCentre == nil || assignment.costCentre == costCentre {
            for stay in calendar.stays(of: assignment.citizen, in: assignment.days.intersection(register.year)) {
                weights[register.number(of: stay.slot, on: stay.days.first), default: 0] += Int64(stay.days.dayCount)
            }
        }
        return weights
    }
}
