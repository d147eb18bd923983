import CostModel

/// A course for a group: paid once for all, so the ledger knows the course and not its citizens; a register of attendance does.
struct GroupCourse {
    enum Kind {
        case job
        case parents
        case substance
    }

    static let countPerMunicipality = 12

    let code: ActivityCode
    let kind: Kind
    let days: DayRange
    /// Position of the fiscal year it begins and ends in.
    let year: Int
    /// False where only the days of each citizen were written down, not the hours.
    let hasHours: Bool
    /// False for the few of which nobody kept a register: their cost reaches no citizen.
    let hasRegister: Bool

    /// Two courses a year in each municipality, in spring and in autumn.
    static func courses(in municipality: Int) -> [GroupCourse] {
        (0..<countPerMunicipality).map { number in
            let year = number / 2
            let firstMonth = 12 * year + (number % 2 == 0 ? 1 : 8)
            return GroupCourse(
                code: ActivityCode(municipality: municipality, number: number + 1),
                kind: kind(number: number, municipality: municipality),
                days: DayRange(
                    first: TrialCalendar.firstDay(ofMonth: firstMonth).advanced(by: 4),
                    last: TrialCalendar.lastDay(ofMonth: firstMonth + 3)),
                year: year, hasHours: number % 5 != 2, hasRegister: number != 6 || municipality % 3 != 0)
        }
    }

    var account: PostingAccount {
        switch kind {
        case .job: .jobCourse
        case .parents: .parentCourse
        case .substance: .substanceCourse
        }
    }

    var name: String {
        let season = code.number % 2 == 1 ? "forår" : "efterår"
        let title =
            switch kind {
            case .job: "Mestringskursus"
            case .parents: "Forældrekursus"
            case .substance: "Rusgruppe"
            }
        return "\(title) \(season) \(TrialCalendar.firstYear + year)"
    }

    private static func kind(number: Int, municipality: Int) -> Kind {
        let hasFamilies = TrialInitiative.all.contains {
            $0.municipality == municipality && $0.cluster == .family
        }
        let hasCitizens = TrialInitiative.all.contains {
            $0.municipality == municipality && $0.cluster != .family
        }
        switch number % 4 {
        case 1 where hasFamilies: return .parents
        case 3 where hasCitizens: return .substance
        default: return hasCitizens ? .job : .parents
        }
    }
}
