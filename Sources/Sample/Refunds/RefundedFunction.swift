/// The functions of which the State refunds a part on dranst 2.
enum RefundedFunction: Int, CaseIterable {
    case integrationBenefit
    case sicknessBenefit
    case cashBenefit
    case flexJob
    case resourceProgramme
    case flexUnemployed
    /// Mentors and courses, at the fixed rate.
    case employmentMeasures

    var function: String {
        switch self {
        case .integrationBenefit: "5.46.61"
        case .sicknessBenefit: "5.57.71"
        case .cashBenefit: "5.57.73"
        case .flexJob: "5.58.81"
        case .resourceProgramme: "5.58.82"
        case .flexUnemployed: "5.58.83"
        case .employmentMeasures: "5.68.90"
        }
    }
}
