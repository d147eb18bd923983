/// The cost centres that every municipality of the sample has.
enum CostCentre: Int, CaseIterable {
    /// Serve the other centres.
    case staffOffice
    case informationTechnology
    /// Serve citizens.
    case jobTeam
    case adultTeam
    case familyTeam

    static let teams: [CostCentre] = [.jobTeam, .adultTeam, .familyTeam]

    var code: StaticString {
        switch self {
        case .staffOffice: "HR"
        case .informationTechnology: "IT"
        case .jobTeam: "JOBTEAM"
        case .adultTeam: "VOKSENTEAM"
        case .familyTeam: "FAMILIETEAM"
        }
    }

    var name: StaticString {
        switch self {
        case .staffOffice: "Personale"
        case .informationTechnology: "Digitalisering"
        case .jobTeam: "Jobteam"
        case .adultTeam: "Voksenteam"
        case .familyTeam: "Familieteam"
        }
    }

    var payAccount: PostingAccount {
        switch self {
        case .staffOffice: .staffOfficePay
        case .informationTechnology: .informationTechnologyPay
        case .jobTeam: .jobCentrePay
        case .adultTeam: .adultTeamPay
        case .familyTeam: .childTeamPay
        }
    }
}
