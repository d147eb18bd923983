extension DayRange {
    /// Mondays to Fridays of the range, holidays included: how Danmarks Statistik counts employment over a year. 0 when
    /// empty.
    package var weekdayCount: Int {
        isEmpty ? 0 : DayRange.weekdays(until: last) - DayRange.weekdays(until: first.advanced(by: -1))
    }

    /// Weekdays from a Saturday long ago up to and including the date; only differences mean something.
    private static func weekdays(until date: CivilDate) -> Int {
        // 2000-01-01, day 0, was a Saturday; 104,400 weeks earlier is before any date there is.
        let days = Int(date.dayNumber) + 7 * 104_400
        let (weeks, rest) = days.quotientAndRemainder(dividingBy: 7)
        // Saturday and Sunday are days 0 and 1 of such a week.
        return weeks * 5 + max(0, rest - 1)
    }
}
