/// The monthly benefits of the sample, with what a person gets of each in 2015.
enum BenefitKind: Int {
    case cashBenefit
    case educationBenefit
    case sicknessBenefit
    case resourceProgramme
    case jobClarification
    case flexJob
    case flexUnemployed
    case unemployment
    case disabilityPension
    case integrationBenefit

    /// Øre a month in 2015, gross.
    var monthlyOere: Int64 {
        switch self {
        case .cashBenefit: 10_850_00
        case .educationBenefit: 6_950_00
        case .sicknessBenefit: 18_100_00
        case .resourceProgramme: 10_900_00
        case .jobClarification: 11_200_00
        case .flexJob: 11_400_00
        case .flexUnemployed: 15_900_00
        case .unemployment: 17_600_00
        case .disabilityPension: 18_300_00
        case .integrationBenefit: 5_950_00
        }
    }

    /// The function the State refunds a part of; nil where it pays its part itself.
    var refunded: RefundedFunction? {
        switch self {
        case .cashBenefit, .educationBenefit: .cashBenefit
        case .sicknessBenefit: .sicknessBenefit
        case .resourceProgramme, .jobClarification: .resourceProgramme
        case .flexJob: .flexJob
        case .flexUnemployed: .flexUnemployed
        case .integrationBenefit: .integrationBenefit
        case .unemployment, .disabilityPension: nil
        }
    }

    /// The account of a month at a step of the ramp: unemployment benefit has a group for each municipal share.
    func account(at rate: RefundRate) -> PostingAccount {
        switch self {
        case .cashBenefit: .cashBenefit
        case .educationBenefit: .educationBenefit
        case .sicknessBenefit: .sicknessBenefit
        case .resourceProgramme: .resourceProgramme
        case .jobClarification: .jobClarification
        case .flexJob: .flexJob
        case .flexUnemployed: .flexUnemployed
        case .disabilityPension: .disabilityPension
        case .integrationBenefit: .integrationBenefit
        case .unemployment:
            switch rate {
            case .percent80: .unemployment20
            case .percent40: .unemployment60
            case .percent30, .percent50: .unemployment70
            case .percent20: .unemployment80
            }
        }
    }

    /// What of the gross benefit is in the ledger: all of it, except where the municipality pays a share and the State the rest.
    func ledgerPercent(at rate: RefundRate) -> Int64 {
        switch self {
        case .unemployment: 100 - rate.percent
        case .disabilityPension: 65
        default: 100
        }
    }

    /// Shortest and longest spell in months. People outside the trial stay for years, so that most of their accounts have twelve
    /// postings a year.
    func monthCounts(for life: LifeKind) -> ClosedRange<Int> {
        switch self {
        case .disabilityPension: 200...200
        case .sicknessBenefit, .unemployment: 8...28
        default: life == .background ? 40...140 : 10...54
        }
    }

    /// The kind that `draw` (0-99) picks for a life.
    static func kind(for life: LifeKind, draw: Int) -> BenefitKind {
        var rest = draw
        for (kind, percent) in shares(for: life) {
            if rest < percent { return kind }
            rest -= percent
        }
        return .cashBenefit
    }

    /// Per cent of the spells of a life; what is left of 100 is kontanthjælp.
    private static func shares(for life: LifeKind) -> [(BenefitKind, Int)] {
        switch life {
        case .youth: youthShares
        case .brainInjury: brainInjuryShares
        case .substanceUse: substanceUseShares
        case .parent: parentShares
        case .adult: adultShares
        case .background, .child: backgroundShares
        }
    }

    private static let youthShares: [(BenefitKind, Int)] = [
        (.educationBenefit, 64), (.resourceProgramme, 12), (.sicknessBenefit, 8),
    ]
    private static let brainInjuryShares: [(BenefitKind, Int)] = [
        (.sicknessBenefit, 40), (.jobClarification, 22), (.flexJob, 12), (.disabilityPension, 14),
    ]
    private static let substanceUseShares: [(BenefitKind, Int)] = [
        (.resourceProgramme, 16), (.disabilityPension, 10), (.sicknessBenefit, 6),
    ]
    private static let parentShares: [(BenefitKind, Int)] = [
        (.sicknessBenefit, 18), (.unemployment, 18), (.resourceProgramme, 10), (.flexJob, 8), (.integrationBenefit, 6),
    ]
    private static let adultShares: [(BenefitKind, Int)] = [
        (.sicknessBenefit, 18), (.resourceProgramme, 16), (.jobClarification, 12), (.flexJob, 7), (.flexUnemployed, 6),
        (.unemployment, 5), (.disabilityPension, 5),
    ]
    private static let backgroundShares: [(BenefitKind, Int)] = [
        (.sicknessBenefit, 12), (.unemployment, 12), (.resourceProgramme, 12), (.flexJob, 14), (.disabilityPension, 8),
        (.flexUnemployed, 4), (.integrationBenefit, 4),
    ]
}
