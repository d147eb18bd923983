import CostModel

/// The time entries of a team's caseworkers. Three municipalities have them; the others record no casework, and there the posts
/// are all that is known.
struct CaseworkRecording {
    /// The first year with entries, by municipality code: 2017, and in Gribskov 2018.
    private static let firstYears = [250: 2, 270: 3, 219: 2]
    /// Holidays, illness and courses: in so many of 100 weeks nothing is written.
    private static let absentPercent = 12
    /// Entries that name a citizen.
    private static let namedPercent = 70

    private let team: CaseTeam
    private let trial: TrialInitiative
    private let seed: UInt64

    init(_ team: CaseTeam, seed: UInt64) {
        self.team = team
        trial = TrialInitiative.all[team.initiative]
        self.seed = seed
    }

    var rows: [WorkEntry] {
        let municipality = TrialMunicipality.all[trial.municipality]
        guard let firstYear = CaseworkRecording.firstYears[municipality.code] else { return [] }
        return (firstYear..<TrialCalendar.yearCount).flatMap { year in
            team.staffing.weeklyHours[year].enumerated().flatMap { number, weeklyHours in
                rows(of: number, weeklyHours: weeklyHours, year: year)
            }
        }
    }

    /// A year of one caseworker: an entry a day, on fewer days where the post is small.
    private func rows(of number: Int, weeklyHours: Int, year: Int) -> [WorkEntry] {
        let employee = team.employee(number)
        var random = SplitMix64(
            key: seed, stream: .casework,
            index: (team.initiative * TrialCalendar.yearCount + year) * 100 + number)
        let cases = team.assignments.filter { $0.caseworker == number }
        let dayCount = min(5, (weeklyHours + 7) / 8)
        var rows: [WorkEntry] = []
        for week in 0..<52 where !random.chance(percent: CaseworkRecording.absentPercent) {
            for weekday in 0..<dayCount {
                let day = WorkCalendar.day(weekday, ofWeek: week, year: year)
                let minutes = weeklyHours * 60 / dayCount * random.number(in: 85...115) / 100 / 5 * 5
                let open = cases.filter { $0.days.contains(day) }
                let isNamed = random.chance(percent: CaseworkRecording.namedPercent) && !open.isEmpty
                guard team.staffing.days(of: year).contains(day) else { continue }
                rows.append(
                    WorkEntry(
                        employee: employee, workedOn: day, minutes: minutes, category: .casework,
                        initiative: trial.code, costCentre: team.costCentre,
                        cpr: isNamed ? open[random.below(open.count)].cpr : nil, sharePercent: nil))
            }
        }
        return rows
    }
}
