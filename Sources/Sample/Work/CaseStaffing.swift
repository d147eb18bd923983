import CostModel

/// How many caseworkers an initiative has in each year, and what part of a full post each: so many that a full post has about
/// as many open cases as the table says. Invented: the evaluation gives no caseloads, only that they fell.
struct CaseStaffing {
    /// Open cases per full post, 2015-2020.
    private static let caseloads: [InitiativeCluster: [Int]] = [
        .adult: [28, 27, 25, 22, 19, 17],
        .youth: [25, 24, 22, 20, 17, 15],
        .family: [18, 17, 16, 14, 12, 11],
    ]
    private static let fullWeeklyHours = 37
    /// Nobody has a post much smaller than this beside a colleague with a full one.
    private static let wantedWeeklyHours = 20
    private static let weeklyHoursMin = 2

    /// Hours a week by year and number of the caseworker in the team; empty in years without open cases.
    private(set) var weeklyHours: [[Int]] = []
    /// The day of the first case; nil without any. Nobody is employed before it.
    private let startsOn: CivilDate?

    /// - Parameter cases: the days on which each case is open
    init(cluster: InitiativeCluster, cases: [DayRange]) {
        startsOn = cases.map(\.first).min()
        for (year, caseload) in (CaseStaffing.caseloads[cluster] ?? []).enumerated() {
            let days = days(of: year)
            let openDays = cases.reduce(0) { $0 + $1.intersection(days).dayCount }
            let halfPosts = 2 * CaseStaffing.fullWeeklyHours * openDays
            let hours = openDays == 0 ? 0 : (halfPosts / (days.dayCount * caseload) + 1) / 2
            weeklyHours.append(
                openDays == 0 ? [] : CaseStaffing.posts(weeklyHours: max(hours, CaseStaffing.weeklyHoursMin)))
        }
    }

    /// The days of a year from the first case on; empty in the years before.
    func days(of year: Int) -> DayRange {
        WorkCalendar.days(of: year).intersection(DayRange(first: startsOn ?? DayRange.openEnd, last: nil))
    }

    /// Hours a week as full posts and one part of a post; a small part shares with a full one, so that 80 hours are 37, 22
    /// and 21 and not 37, 37 and 6.
    private static func posts(weeklyHours: Int) -> [Int] {
        let rest = weeklyHours % fullWeeklyHours
        var posts = [Int](repeating: fullWeeklyHours, count: weeklyHours / fullWeeklyHours)
        guard rest > 0 else { return posts }
        guard rest < wantedWeeklyHours, let full = posts.popLast() else { return posts + [rest] }
        let both = full + rest
        posts += [both - both / 2, both / 2]
        return posts
    }
}
