import CostModel

/// Why figures may differ between two runs.
enum MoveCause: Hashable, Sendable {
    case fact(LedgerFact)
    case model(ModelPart)
    case program
    /// Something moved, and nothing that differs can have moved it: a fault of ours.
    case none

    /// The code in csv and json.
    var code: String {
        switch self {
        case .fact(let fact): fact.rawValue
        case .model(let part): "model_" + part.rawValue
        case .program: "program_version"
        case .none: "none"
        }
    }

    /// Whether amounts can come of it.
    var movesCost: Bool {
        switch self {
        case .fact(let fact):
            switch fact {
            case .postings, .memberships, .initiatives, .enrolments, .activities, .participation, .costCentres,
                .costCentreUse, .serviceUse, .assignments, .timeEntries:
                true
            case .employments, .meetings, .workHours, .municipalities: false
            }
        case .model(let part):
            switch part {
            case .years, .sectors, .state, .rules, .costCentres, .unread: true
            case .norms, .salaries, .assumptions, .categories, .rest: false
            }
        case .program: true
        case .none: false
        }
    }

    /// Whether hours or FTE can come of it.
    var movesWork: Bool {
        switch self {
        case .fact(let fact):
            switch fact {
            case .initiatives, .timeEntries, .employments, .meetings, .workHours, .municipalities: true
            case .postings, .memberships, .enrolments, .activities, .participation, .costCentres, .costCentreUse,
                .serviceUse, .assignments:
                false
            }
        case .model(let part):
            switch part {
            case .years, .norms, .assumptions, .categories, .unread: true
            case .sectors, .state, .rules, .costCentres, .salaries, .rest: false
            }
        case .program: true
        case .none: false
        }
    }
}
