/// One measure in a person's life.
struct MeasurePlan {
    let kind: MeasureKind
    /// Month numbers.
    let months: Range<Int>
    /// The supplier's price in thousandths of the usual one.
    let perMille: Int

    /// The measures of a resident that touch the sample.
    static func plans(of resident: Resident) -> [MeasurePlan] {
        var random = SplitMix64(key: resident.key, stream: .measures)
        let eligible =
            resident.life == .child ? resident.months(fromAge: 1, toAge: 18) : resident.months(fromAge: 16, toAge: 80)
        var plans: [MeasurePlan] = []
        for (kind, percent) in chances(resident.life) where random.chance(percent: percent) {
            let start = random.number(in: -12...(TrialCalendar.monthCount - 2))
            let monthCount = random.number(in: kind.monthCounts)
            let perMille = random.number(in: 800...1250)
            let months = (start..<(start + monthCount)).clamped(to: eligible)
            guard !months.isEmpty else { continue }
            plans.append(MeasurePlan(kind: kind, months: months, perMille: perMille))
        }
        return plans
    }

    /// Per cent of the persons with a life who have a measure at some time.
    private static func chances(_ life: LifeKind) -> [(MeasureKind, Int)] {
        switch life {
        case .youth: youthChances
        case .adult: adultChances
        case .brainInjury: brainInjuryChances
        case .substanceUse: substanceUseChances
        case .parent: parentChances
        case .child: childChances
        case .background: backgroundChances
        }
    }

    private static let youthChances: [(MeasureKind, Int)] = [
        (.mentor, 55), (.contactPerson, 30), (.youthEffort, 40), (.specialYouthEducation, 10), (.temporaryHousing, 8),
        (.drugTreatment, 10), (.support, 15),
    ]
    private static let adultChances: [(MeasureKind, Int)] = [
        (.mentor, 25), (.support, 30), (.contactPerson, 15), (.alcoholTreatment, 10), (.drugTreatment, 6),
        (.temporaryHousing, 5), (.activityCentre, 8), (.shelteredWork, 4), (.care, 6), (.retraining, 5),
    ]
    private static let brainInjuryChances: [(MeasureKind, Int)] = [
        (.counselling, 70), (.retraining, 65), (.care, 25), (.support, 35), (.activityCentre, 18),
        (.temporaryHousing, 8),
        (.permanentHousing, 4),
    ]
    private static let substanceUseChances: [(MeasureKind, Int)] = [
        (.drugTreatment, 60), (.alcoholTreatment, 35), (.contactPerson, 40), (.support, 30), (.temporaryHousing, 12),
        (.mentor, 15),
    ]
    private static let parentChances: [(MeasureKind, Int)] = [
        (.mentor, 15), (.support, 8), (.alcoholTreatment, 5), (.contactPerson, 5),
    ]
    private static let childChances: [(MeasureKind, Int)] = [
        (.preventiveChild, 34), (.schoolPsychology, 12), (.specialSchool, 9), (.fosterFamily, 5), (.childResidence, 2),
        (.childInstitution, 2), (.specialDayCare, 2), (.securedInstitution, 1),
    ]
    private static let backgroundChances: [(MeasureKind, Int)] = [
        (.mentor, 9), (.support, 7), (.alcoholTreatment, 4), (.contactPerson, 3), (.care, 4), (.temporaryHousing, 2),
        (.activityCentre, 3), (.permanentHousing, 1), (.retraining, 4),
    ]
}
