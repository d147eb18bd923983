import CostModel

// What a change of a file's facts is recorded as (table ledger.change).
extension FileFormat {
    /// The kind of fact: the name that a run's causes have for it, or the file's own where they have none.
    var factName: String {
        file == .families ? LedgerFact.memberships.rawValue : file.rawValue
    }

    var reach: ChangeReach {
        switch file {
        case .budgets, .priceIndex: .nothing
        case .postings, .controlTotals: .fiscalYear
        // Their number divides what the network shares.
        case .municipalities: .everything
        case .families, .initiatives, .enrolments, .activities, .participation, .costCentres, .costCentreUse,
            .serviceUse, .assignments, .employments, .timeEntries, .meetings, .workHours:
            .municipality
        }
    }

    var hasMoney: Bool {
        facts.contains { $0.column == "amount_oere" }
    }
}
