import CostModel

/// What every fiscal year of a run shares: the model, the facts, and who is where when.
package struct AllocationContext {
    let model: ModelDefinition
    let facts: LedgerFacts
    /// By municipality.
    let calendars: [Int16: CivicCalendar]
    let participation: [Int16: ParticipationWeights]

    package init(model: ModelDefinition, facts: LedgerFacts) {
        self.model = model
        self.facts = facts
        var calendars: [Int16: CivicCalendar] = [:]
        var participation: [Int16: ParticipationWeights] = [:]
        let rows = Dictionary(grouping: facts.participations, by: \.activity)
        for municipality in facts.municipalities {
            let calendar = CivicCalendar(municipality: municipality, facts: facts)
            calendars[municipality] = calendar
            participation[municipality] = ParticipationWeights(
                calendar: calendar, participations: rows, lastDay: model.lastYear.days.last)
        }
        self.calendars = calendars
        self.participation = participation
    }
}
