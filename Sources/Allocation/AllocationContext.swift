import CostModel

/// What every fiscal year of a run shares: the model, the facts, and who is where when.
package struct AllocationContext {
    let model: ModelDefinition
    let facts: LedgerFacts
    /// By municipality.
    let calendars: [Int16: CivicCalendar]
    let participation: [Int16: ParticipationWeights]
    let staff: [Int16: StaffWeights]
    let serviceUses: [Int16: [LedgerFacts.ServiceUse]]

    package init(model: ModelDefinition, facts: LedgerFacts) {
        self.model = model
        self.facts = facts
        var calendars: [Int16: CivicCalendar] = [:]
        var participation: [Int16: ParticipationWeights] = [:]
        var staff: [Int16: StaffWeights] = [:]
        let timeEntries = Dictionary(grouping: facts.timeEntries, by: \.municipality)
        let assignments = Dictionary(grouping: facts.assignments, by: \.municipality)
        let rows = Dictionary(grouping: facts.participations, by: \.activity)
        for municipality in facts.municipalities {
            let calendar = CivicCalendar(municipality: municipality, facts: facts)
            calendars[municipality] = calendar
            participation[municipality] = ParticipationWeights(
                calendar: calendar, participations: rows, lastDay: model.lastYear.days.last)
            staff[municipality] = StaffWeights(
                calendar: calendar, timeEntries: timeEntries[municipality] ?? [],
                assignments: assignments[municipality] ?? [])
        }
        self.staff = staff
        serviceUses = Dictionary(grouping: facts.serviceUses) { facts.costCentres[Int($0.costCentre)].municipality }
        self.calendars = calendars
        self.participation = participation
    }

    /// The initiative of a citizen's primary enrolment in a municipality: an index of the facts; nil for none.
    package func primaryInitiative(of citizen: Int32, in municipality: Int16) -> Int32? {
        calendars[municipality]?.primary[citizen]?.initiative
    }
}
