import CostModel

/// Days of the week, for what happens on working days. Years are positions among the six of `TrialCalendar`.
enum WorkCalendar {
    /// 2017-2020, the four whole years of the trial: those of the committed local project management and of the network.
    static let wholeTrialYears = 2...5
    /// From 2016, when the first initiatives begin.
    static let developmentYears = 1...5

    static func newYear(_ year: Int) -> CivilDate {
        TrialCalendar.firstDay(ofMonth: 12 * year)
    }

    static func days(of year: Int) -> DayRange {
        DayRange(first: newYear(year), last: newYear(year + 1).advanced(by: -1))
    }

    /// The day of week `week` (0-51) of the year that is `weekday` (0 is Monday). Week 0 begins on 1 January, whatever day that
    /// is, so every week has each weekday once and all 52 lie within the year.
    static func day(_ weekday: Int, ofWeek week: Int, year: Int) -> CivilDate {
        let first = newYear(year)
        return first.advanced(by: (weekday - self.weekday(of: first) + 7) % 7 + 7 * week)
    }

    /// Some working day of the year outside July and the days after Christmas.
    static func meetingDay(_ year: Int, _ random: inout SplitMix64) -> CivilDate {
        var day = newYear(year).advanced(by: random.below(350))
        if day.components.month == 7 { day = day.advanced(by: 31) }
        let isWeekend = weekday(of: day) >= 5
        return isWeekend ? day.advanced(by: 7 - weekday(of: day)) : day
    }

    /// 0 is Monday: 1 January 2000, day number 0, was a Saturday.
    private static func weekday(of date: CivilDate) -> Int {
        (Int(date.dayNumber) + 5) % 7
    }
}
