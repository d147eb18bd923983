import CostModel

/// What every fiscal year of a run shares: the model, the facts, and who is where when. It never changes, so that years
/// can be computed side by side.
package struct AllocationContext: Sendable {
    let model: ModelDefinition
    let facts: LedgerFacts
    /// By municipality.
    let calendars: [Int16: CivicCalendar]
    let participation: [Int16: ParticipationWeights]
    let staff: [Int16: StaffWeights]
    let serviceUses: [Int16: [LedgerFacts.ServiceUse]]
    /// The rows of cost centres, and what the centres of a municipality gave to centres.
    let centreYears: [Partition: [LedgerFacts.CostCentreYear]]
    let centreUses: [Partition: [LedgerFacts.CostCentreUse]]

    package init(model: ModelDefinition, facts: LedgerFacts) {
        self.model = model
        self.facts = facts
        // Everything is sorted by municipality once: there are a hundred of them.
        let memberships = Dictionary(grouping: facts.memberships, by: \.municipality)
        let enrolments = Dictionary(grouping: facts.enrolments) {
            facts.initiatives[Int($0.initiative)].municipality
        }
        let timeEntries = Dictionary(grouping: facts.timeEntries, by: \.municipality)
        let assignments = Dictionary(grouping: facts.assignments, by: \.municipality)
        let participations = Dictionary(grouping: facts.participations, by: \.activity)
        var calendars: [Int16: CivicCalendar] = [:]
        var participation: [Int16: ParticipationWeights] = [:]
        var staff: [Int16: StaffWeights] = [:]
        for municipality in facts.municipalities {
            let calendar = CivicCalendar(
                memberships: memberships[municipality] ?? [], enrolments: enrolments[municipality] ?? [])
            calendars[municipality] = calendar
            participation[municipality] = ParticipationWeights(
                calendar: calendar, participations: participations, lastDay: model.lastYear.days.last)
            staff[municipality] = StaffWeights(
                calendar: calendar, timeEntries: timeEntries[municipality] ?? [],
                assignments: assignments[municipality] ?? [])
        }
        (self.calendars, self.participation, self.staff) = (calendars, participation, staff)
        func municipality(of costCentre: Int32) -> Int16 { facts.costCentres[Int(costCentre)].municipality }
        serviceUses = Dictionary(grouping: facts.serviceUses) { municipality(of: $0.costCentre) }
        centreYears = Dictionary(grouping: facts.costCentreYears) {
            Partition(municipality: municipality(of: $0.costCentre), fiscalYear: $0.year)
        }
        centreUses = Dictionary(grouping: facts.costCentreUses) {
            Partition(municipality: municipality(of: $0.provider), fiscalYear: $0.year)
        }
    }

    /// The initiative of a citizen's primary enrolment in a municipality: an index of the facts; nil for none.
    package func primaryInitiative(of citizen: Int32, in municipality: Int16) -> Int32? {
        calendars[municipality]?.primary[citizen]?.initiative
    }
}
