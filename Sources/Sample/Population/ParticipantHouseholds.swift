import CostModel

/// Makes the households that Table 1.1 of the evaluation counts, and the few that moved to another municipality.
struct ParticipantHouseholds {
    private let seed: UInt64
    private let periods: EnrolmentPeriods
    private var adults: NumberedSupply
    private var youth: NumberedSupply
    private var parents: NumberedSupply
    private var children: NumberedSupply

    /// By municipality. Newcomers come last.
    private(set) var households = [[Household]](repeating: [], count: TrialMunicipality.all.count)

    /// The third family of each of these municipalities moves to the next municipality of the pair in the year given.
    private static let moves = [
        (from: TrialMunicipality.ballerup, to: TrialMunicipality.furesoe, year: 2018),
        (from: TrialMunicipality.furesoe, to: TrialMunicipality.alleroed, year: 2019),
        (from: TrialMunicipality.gribskov, to: TrialMunicipality.hilleroed, year: 2019),
    ]

    init(seed: UInt64) {
        self.seed = seed
        periods = EnrolmentPeriods(seed: seed)
        adults = NumberedSupply(PersonNumbers(years: 1952...1997, serials: 0..<1000, seed: seed))
        youth = NumberedSupply(
            PersonNumbers(years: 1990...2000, serials: 3000..<4000, serialsFrom2000: 9000..<10_000, seed: seed))
        parents = NumberedSupply(PersonNumbers(years: 1964...1981, serials: 3000..<3500, seed: seed))
        children = NumberedSupply(PersonNumbers(years: 2000...2016, serials: 4000..<6000, seed: seed))
        for (number, initiative) in TrialInitiative.all.enumerated() {
            if initiative.cluster == .family {
                addFamilies(of: initiative, number: number)
            } else {
                addCitizens(of: initiative, number: number)
            }
        }
        moveFamilies()
    }

    private mutating func addCitizens(of initiative: TrialInitiative, number: Int) {
        for position in 0..<initiative.participantCount {
            let person = initiative.life == .youth ? youth.take() : adults.take()
            let resident = resident(person, initiative.life)
            households[initiative.municipality].append(
                Household(
                    residents: [resident], family: nil, enrolment: enrolment(position, in: initiative, number: number),
                    isParticipant: true))
        }
    }

    private mutating func addFamilies(of initiative: TrialInitiative, number: Int) {
        var random = SplitMix64(key: seed, stream: .familySize, index: number)
        let sizes = FamilySizes.sizes(of: initiative, random: &random)
        for (position, size) in sizes.enumerated() {
            let members = members(count: size, family: position + 1, municipality: initiative.municipality, &random)
            households[initiative.municipality].append(
                Household(
                    residents: members, family: FamilyCode(kind: .participant, number: position + 1),
                    enrolment: enrolment(position, in: initiative, number: number), isParticipant: true))
        }
    }

    private mutating func members(
        count: Int, family: Int, municipality: Int, _ random: inout SplitMix64
    ) -> [Resident] {
        let foundedOn = TrialCalendar.newYear(2008).advanced(by: random.below(5 * 365))
        let parentCount = count == 2 || random.chance(percent: 45) ? 1 : 2
        var members: [Resident] = []
        for position in 0..<count {
            var member =
                position < parentCount ? resident(parents.take(), .parent) : resident(children.take(), .child)
            member.memberFrom = max(foundedOn, member.bornOn)
            members.append(member)
        }
        if family % 10 == 7, parentCount == 2 {
            members[1].memberFrom = TrialCalendar.newYear(2018).advanced(by: random.below(365))
        }
        if family % 9 == 4, count > 2 {
            members[count - 1].memberTo = TrialCalendar.newYear(2018).advanced(by: random.below(900))
            if municipality != TrialMunicipality.helsingoer {
                members[count - 1].nextFamily = BackgroundHouseholds.familyCode(number: family / 9)
            }
        }
        return members
    }

    private mutating func moveFamilies() {
        for (position, move) in ParticipantHouseholds.moves.enumerated() {
            let third = FamilyCode(kind: .participant, number: 3)
            guard let index = households[move.from].firstIndex(where: { $0.family == third }) else { continue }
            // Moves happen on the first of July: the months of a year belong to one municipality each.
            let firstMonth = (move.year - TrialCalendar.firstYear) * 12 + 6
            let lastDay = TrialCalendar.lastDay(ofMonth: firstMonth - 1)
            var newcomers = households[move.from][index].residents
            for member in newcomers.indices {
                households[move.from][index].residents[member].memberTo = lastDay
                households[move.from][index].residents[member].months = 0..<firstMonth
                newcomers[member].memberFrom = lastDay.advanced(by: 1)
                newcomers[member].months = firstMonth..<TrialCalendar.monthCount
            }
            if let enrolment = households[move.from][index].enrolment {
                households[move.from][index].enrolment?.endsOn = max(
                    enrolment.startsOn, min(enrolment.endsOn ?? lastDay, lastDay))
            }
            households[move.to].append(
                Household(
                    residents: newcomers, family: FamilyCode(kind: .newcomer, number: position + 1), enrolment: nil,
                    isParticipant: false))
        }
    }

    private func enrolment(_ position: Int, in initiative: TrialInitiative, number: Int) -> SampleEnrolment {
        let (startsOn, endsOn) = periods.period(of: position, in: initiative, number: number, arm: .intervention)
        return SampleEnrolment(initiative: number, startsOn: startsOn, endsOn: endsOn, arm: .intervention)
    }

    private func resident(_ person: (cpr: UInt64, bornOn: CivilDate), _ life: LifeKind) -> Resident {
        Resident(cpr: person.cpr, bornOn: person.bornOn, life: life, key: SplitMix64.mixed(seed, person.cpr))
    }
}
