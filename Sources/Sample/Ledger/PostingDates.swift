import CostModel

/// When a posting was booked and, where that is another month or year, what day it was for.
struct PostingDates {
    let postedOn: CivilDate
    let servedOn: CivilDate?

    /// Booked on the last day of the month it is for.
    static func monthEnd(_ month: Int) -> PostingDates {
        PostingDates(postedOn: TrialCalendar.lastDay(ofMonth: month), servedOn: nil)
    }

    /// An invoice of the following month. December's come in the supplementary period: posted in January or February, for
    /// a day of the old year, which they belong to.
    static func invoice(for month: Int, dayOffset: Int) -> PostingDates {
        PostingDates(
            postedOn: TrialCalendar.firstDay(ofMonth: month + 1).advanced(by: 2 + dayOffset),
            servedOn: TrialCalendar.lastDay(ofMonth: month))
    }
}
