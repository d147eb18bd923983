import CostModel

/// The days on which one caseworker of a team has one citizen.
struct CaseAssignment {
    /// The caseworker's number in the team, from 0.
    let caseworker: Int
    let cpr: UInt64
    /// Open for a case that was not closed when the trial ended.
    let days: DayRange

    /// Every fifth case goes to a newcomer.
    private static let handoverInterval = 5

    /// Cases go round among the caseworkers there are when they open. Whoever leaves at a new year hands theirs on, and whoever
    /// comes takes over some.
    static func rows(ofCase index: Int, cpr: UInt64, days: DayRange, staffing: CaseStaffing) -> [CaseAssignment] {
        let counts = staffing.weeklyHours.map(\.count)
        let firstYear = days.first.year - TrialCalendar.firstYear
        let lastYear = min(days.last.year - TrialCalendar.firstYear, counts.count - 1)
        var rows: [CaseAssignment] = []
        var caseworker = index % counts[firstYear]
        var first = days.first
        for year in (firstYear..<lastYear).map({ $0 + 1 }) {
            let goesToNewcomer = counts[year] > counts[year - 1] && index % handoverInterval == 0
            guard caseworker >= counts[year] || goesToNewcomer else { continue }
            let newYear = WorkCalendar.newYear(year)
            let untilThen = DayRange(first: first, last: newYear.advanced(by: -1))
            rows.append(CaseAssignment(caseworker: caseworker, cpr: cpr, days: untilThen))
            caseworker = goesToNewcomer ? counts[year] - 1 : index % counts[year]
            first = newYear
        }
        rows.append(CaseAssignment(caseworker: caseworker, cpr: cpr, days: DayRange(first: first, last: days.last)))
        return rows
    }
}
