import CostModel

/// An age in years, as coarse as an export shows it. The bounds are those of law and school: 6 school, 18 of age, 25 and 30
/// the limits of the youth efforts and of education benefit, 67 the age of the State pension.
package enum AgeBand: String, CaseIterable, Sendable {
    case from0 = "0-5"
    case from6 = "6-17"
    case from18 = "18-24"
    case from25 = "25-29"
    case from30 = "30-39"
    case from40 = "40-49"
    case from50 = "50-59"
    case from60 = "60-66"
    case from67 = "67+"

    /// - Parameter day: the day that the age is of; somebody who is born later has none
    package init?(born: CivilDate, on day: CivilDate) {
        switch day.wholeYears(since: born) {
        case ..<0: return nil
        case ..<6: self = .from0
        case ..<18: self = .from6
        case ..<25: self = .from18
        case ..<30: self = .from25
        case ..<40: self = .from30
        case ..<50: self = .from40
        case ..<60: self = .from50
        case ..<67: self = .from60
        default: self = .from67
        }
    }
}
