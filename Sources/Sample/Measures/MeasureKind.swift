/// Measures that run for months and are invoiced one month at a time, each to one person.
enum MeasureKind {
    case support, care, counselling, temporaryHousing, permanentHousing, alcoholTreatment, drugTreatment
    case contactPerson, shelteredWork, activityCentre, retraining, mentor, specialYouthEducation, youthEffort
    case childResidence, preventiveChild, fosterFamily, childInstitution, securedInstitution, specialDayCare
    case schoolPsychology, specialSchool

    /// Øre a month in 2015.
    var monthlyOere: Int64 {
        switch self {
        case .support: 6_400_00
        case .care: 5_200_00
        case .counselling: 4_800_00
        case .temporaryHousing: 46_000_00
        case .permanentHousing: 74_000_00
        case .alcoholTreatment: 6_900_00
        case .drugTreatment: 11_800_00
        case .contactPerson: 3_100_00
        case .shelteredWork: 8_300_00
        case .activityCentre: 9_700_00
        case .retraining: 2_900_00
        case .mentor: 4_400_00
        case .specialYouthEducation: 26_500_00
        case .youthEffort: 2_600_00
        case .childResidence: 69_000_00
        case .preventiveChild: 5_600_00
        case .fosterFamily: 39_500_00
        case .childInstitution: 93_000_00
        case .securedInstitution: 138_000_00
        case .specialDayCare: 19_500_00
        case .schoolPsychology: 3_800_00
        case .specialSchool: 24_000_00
        }
    }

    /// Shortest and longest stay in months.
    var monthCounts: ClosedRange<Int> {
        switch self {
        case .securedInstitution: 1...3
        case .schoolPsychology, .retraining: 2...8
        case .counselling, .alcoholTreatment, .mentor, .youthEffort: 4...18
        case .preventiveChild, .drugTreatment, .contactPerson: 8...24
        case .permanentHousing, .fosterFamily: 36...72
        default: 12...44
        }
    }

    /// The account in a fiscal year; nil where the measure had none.
    func account(in year: Int) -> PostingAccount? {
        let isBeforeSplit = year < MeasureKind.splitYear
        return switch self {
        case .support: isBeforeSplit ? .supportUntil2017 : .support
        case .care: isBeforeSplit ? .careUntil2017 : .care
        case .counselling: isBeforeSplit ? .counsellingUntil2017 : .counselling
        case .youthEffort: year < MeasureKind.youthEffortYear ? nil : .youthEffort
        case .temporaryHousing: .temporaryHousing
        case .permanentHousing: .permanentHousing
        case .alcoholTreatment: .alcoholTreatment
        case .drugTreatment: .drugTreatment
        case .contactPerson: .contactPerson
        case .shelteredWork: .shelteredWork
        case .activityCentre: .activityCentre
        case .retraining: .retraining
        case .mentor: .mentor
        case .specialYouthEducation: .specialYouthEducation
        case .childResidence: .childResidence
        case .preventiveChild: .preventiveChild
        case .fosterFamily: .fosterFamily
        case .childInstitution: .childInstitution
        case .securedInstitution: .securedInstitution
        case .specialDayCare: .specialDayCare
        case .schoolPsychology: .schoolPsychology
        case .specialSchool: .specialSchool
        }
    }

    /// What the citizen or the parents pay of it each month, and where; nil for nothing. Negative øre of 2015.
    var ownPayment: (account: PostingAccount, oere: Int64)? {
        switch self {
        case .temporaryHousing: (.temporaryHousingIncome, -1_900_00)
        case .fosterFamily: (.fosterFamilyIncome, -1_150_00)
        default: nil
        }
    }

    /// Positions of fiscal years: 2018, when 5.32 and 5.35 were split into 5.30 and 5.38, and 2019, when 3.22.30 came.
    static let splitYear = 3
    private static let youthEffortYear = 4
}
