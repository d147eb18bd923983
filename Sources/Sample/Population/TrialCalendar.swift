import CostModel

/// The six fiscal years of the sample, 2015 (the year before the trial) to 2020, and their 72 months by number: month 0 is
/// January 2015.
enum TrialCalendar {
    static let firstYear = 2015
    static let yearCount = 6
    static let monthCount = 12 * yearCount
    /// The last day of the free-municipality trial.
    static let trialEnd = lastDay(ofMonth: monthCount - 1)

    /// First days of the months, the supplementary period of the last year and one more year included.
    private static let monthStarts: [CivilDate] = {
        var day = FiscalYear(Int16(firstYear)).days.first
        var starts: [CivilDate] = []
        for month in 0..<(monthCount + 24) {
            starts.append(day)
            day = day.advanced(by: CivilDate.dayCount(year: firstYear + month / 12, month: month % 12 + 1))
        }
        return starts
    }()

    static func firstDay(ofMonth month: Int) -> CivilDate {
        monthStarts[month]
    }

    static func lastDay(ofMonth month: Int) -> CivilDate {
        monthStarts[month + 1].advanced(by: -1)
    }

    /// The number of the month with this day; negative before 2015.
    static func month(of date: CivilDate) -> Int {
        let (year, month, _) = date.components
        return (year - firstYear) * 12 + month - 1
    }

    /// 1 January of a year.
    static func newYear(_ year: Int) -> CivilDate {
        FiscalYear(Int16(year)).days.first
    }

    /// The twelve months of a fiscal year, by its position among the six.
    static func months(ofYear year: Int) -> Range<Int> {
        (12 * year)..<(12 * year + 12)
    }
}
