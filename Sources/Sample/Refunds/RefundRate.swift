/// What part of an expense the State gives back.
///
/// The ramp is that of lov om kommunernes finansiering af visse offentlige ydelser § 5, in force from 4 January 2016: 80 % in
/// weeks 1-4 on benefit, 40 % in weeks 5-26, 30 % in weeks 27-52, 20 % from week 53.
package enum RefundRate: Int, CaseIterable {
    case percent80
    case percent40
    case percent30
    case percent20
    /// The fixed rate of active measures.
    case percent50

    package var percent: Int64 {
        switch self {
        case .percent80: 80
        case .percent40: 40
        case .percent30: 30
        case .percent20: 20
        case .percent50: 50
        }
    }

    var grouping: String {
        switch self {
        case .percent80: "010"
        case .percent40: "011"
        case .percent30: "012"
        case .percent20: "013"
        case .percent50: "004"
        }
    }

    /// The rate in a month, by the months on benefit before it. A month counts 52/12 weeks, so the ramp's steps lie after 1, 6
    /// and 12 months. Before 2016 the sample uses 30 % throughout.
    package static func ramp(monthsBefore: Int, month: Int) -> RefundRate {
        guard month >= 12 else { return .percent30 }
        return switch monthsBefore {
        case ..<1: .percent80
        case ..<6: .percent40
        case ..<12: .percent30
        default: .percent20
        }
    }
}
