import CostModel

/// The caseworkers of one initiative and the enrolled citizens they are assigned to; of a family, its first parent.
struct CaseTeam {
    /// Position in `TrialInitiative.all`.
    let initiative: Int
    let staffing: CaseStaffing
    /// In the order of the households.
    let assignments: [CaseAssignment]
    /// The number in an employee's code before the first caseworker's.
    private let numberBase: Int

    /// Most caseworkers of a team: codes 1-10 are the initiatives' other staff, then come the teams, 20 codes each.
    private static let employeeCountMax = 20

    /// - Parameter place: which of the municipality's initiatives it is, from 0
    init(initiative number: Int, place: Int, population: Population) {
        var cases: [(cpr: UInt64, days: DayRange)] = []
        for household in population.participants(in: TrialInitiative.all[number].municipality) {
            guard let enrolment = household.enrolment, enrolment.initiative == number,
                let citizen = household.residents.first
            else { continue }
            var random = SplitMix64(key: citizen.key, stream: .assignments)
            let enrolled = DayRange(first: enrolment.startsOn, last: enrolment.endsOn)
            let assignedOn = min(enrolled.first.advanced(by: random.below(15)), enrolled.last)
            cases.append((citizen.cpr, DayRange(first: assignedOn, last: enrolled.last)))
        }
        initiative = number
        numberBase = 10 + CaseTeam.employeeCountMax * place
        let staffing = CaseStaffing(cluster: TrialInitiative.all[number].cluster, cases: cases.map(\.days))
        self.staffing = staffing
        assignments = cases.enumerated().flatMap { index, citizenCase in
            CaseAssignment.rows(ofCase: index, cpr: citizenCase.cpr, days: citizenCase.days, staffing: staffing)
        }
    }

    /// The team of every initiative.
    static func all(_ population: Population) -> [CaseTeam] {
        TrialInitiative.all.indices.map { number in
            let municipality = TrialInitiative.all[number].municipality
            let place = TrialInitiative.all[..<number].count { $0.municipality == municipality }
            return CaseTeam(initiative: number, place: place, population: population)
        }
    }

    var costCentre: CostCentre {
        switch TrialInitiative.all[initiative].cluster {
        case .youth: .jobTeam
        case .adult: .adultTeam
        case .family: .familyTeam
        }
    }

    /// The code of the caseworker with a number from 0.
    func employee(_ number: Int) -> EmployeeCode {
        EmployeeCode(
            municipality: TrialInitiative.all[initiative].municipality, number: numberBase + number + 1)
    }

    /// The posts, one row for as long as its size stays the same. Those of the last year go on.
    var positions: [WorkPosition] {
        let employeeCount = staffing.weeklyHours.map(\.count).max() ?? 0
        return (0..<employeeCount).flatMap(positions)
    }

    private func positions(of number: Int) -> [WorkPosition] {
        let trial = TrialInitiative.all[initiative]
        let hours = staffing.weeklyHours.map { $0.indices.contains(number) ? $0[number] : 0 }
        var positions: [WorkPosition] = []
        var startsOn = trial.startsOn
        for (year, weeklyHours) in hours.enumerated() where weeklyHours > 0 {
            let days = staffing.days(of: year)
            if year == 0 || hours[year - 1] != weeklyHours { startsOn = days.first }
            let isLastYear = year + 1 == hours.count
            guard isLastYear || hours[year + 1] != weeklyHours else { continue }
            positions.append(
                WorkPosition(
                    employee: employee(number), category: .casework, initiative: trial.code, costCentre: costCentre,
                    percentThousandths: WorkPosition.percentThousandths(weeklyHours: weeklyHours),
                    startsOn: startsOn, endsOn: isLastYear ? nil : days.last))
        }
        return positions
    }
}
