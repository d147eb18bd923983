import CostModel

/// The citizens who take part in nothing: they share accounts and refunds with the participants, and some are the group that
/// participants are compared with. Each household is computed from its index, so that millions need no memory.
struct BackgroundHouseholds {
    /// Every sixth household is a family.
    private static let familyInterval = 6
    private static let childCountMax = 3
    private let seed: UInt64
    private let periods: EnrolmentPeriods
    private let adults: PersonNumbers
    /// Young people to compare with are young.
    private let youth: PersonNumbers
    private let parents: PersonNumbers
    private let children: PersonNumbers
    private let comparisons = ComparisonGroup.byMunicipality()

    init(seed: UInt64) {
        self.seed = seed
        periods = EnrolmentPeriods(seed: seed)
        adults = PersonNumbers(years: 1950...1998, serials: 1000..<2000, seed: seed)
        youth = PersonNumbers(years: 1990...1999, serials: 2000..<3000, seed: seed)
        parents = PersonNumbers(years: 1964...1981, serials: 3500..<4000, seed: seed)
        children = PersonNumbers(years: 2000...2016, serials: 6000..<8000, seed: seed)
    }

    /// The code of the background family with a number from 0, in any municipality.
    static func familyCode(number: Int) -> FamilyCode {
        FamilyCode(kind: .background, number: number + 1)
    }

    func household(_ index: Int, in municipality: Int) -> Household {
        let enrolment = comparison(of: index, in: municipality)
        if index % BackgroundHouseholds.familyInterval == 0 {
            let family = index / BackgroundHouseholds.familyInterval
            return Household(
                residents: members(of: family, in: municipality),
                family: BackgroundHouseholds.familyCode(number: family), enrolment: enrolment, isParticipant: false)
        }
        let position = index * TrialMunicipality.all.count + municipality
        let life = enrolment.map { TrialInitiative.all[$0.initiative].life } ?? .background
        let person = life == .youth ? youth.person(at: position) : adults.person(at: position)
        return Household(
            residents: [resident(person, life)], family: nil, enrolment: enrolment, isParticipant: false)
    }

    private func members(of family: Int, in municipality: Int) -> [Resident] {
        let position = family * TrialMunicipality.all.count + municipality
        var random = SplitMix64(key: seed, stream: .household, index: position)
        let foundedOn = TrialCalendar.newYear(2006).advanced(by: random.below(7 * 365))
        let parentCount = random.number(in: 1...2)
        let childCount = random.number(in: 1...BackgroundHouseholds.childCountMax)
        var members: [Resident] = []
        members.reserveCapacity(parentCount + childCount)
        for parent in 0..<parentCount {
            members.append(resident(parents.person(at: 2 * position + parent), .parent))
            members[parent].memberFrom = foundedOn
        }
        for child in 0..<childCount {
            let number = BackgroundHouseholds.childCountMax * position + child
            var member = resident(children.person(at: number), .child)
            member.memberFrom = max(foundedOn, member.bornOn)
            members.append(member)
        }
        return members
    }

    private func resident(_ person: (cpr: UInt64, bornOn: CivilDate), _ life: LifeKind) -> Resident {
        Resident(cpr: person.cpr, bornOn: person.bornOn, life: life, key: SplitMix64.mixed(seed, person.cpr))
    }

    private func comparison(of index: Int, in municipality: Int) -> SampleEnrolment? {
        let familyCount = index / BackgroundHouseholds.familyInterval
        let isFamily = index % BackgroundHouseholds.familyInterval == 0
        let position = isFamily ? familyCount : index - familyCount - 1
        for group in comparisons[municipality]
        where group.isOfFamilies == isFamily && group.positions.contains(position) {
            let (startsOn, endsOn) = periods.period(
                of: position, in: TrialInitiative.all[group.initiative], number: group.initiative, arm: .comparison)
            return SampleEnrolment(initiative: group.initiative, startsOn: startsOn, endsOn: endsOn, arm: .comparison)
        }
        return nil
    }
}
