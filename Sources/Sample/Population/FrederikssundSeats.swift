import CostModel

/// Frederikssund's 48 young people: the evaluation says 30 to 35 at a time, of whom 13 from start to end.
///
/// 13 stay throughout; the other 35 share 20 seats: fifteen seats are used by two after each other and five by one, who comes
/// late and leaves early. A seat stands empty for two weeks at most between its two, so 32 or 33 are enrolled on most days.
enum FrederikssundSeats {
    static let throughoutCount = 13
    private static let sharedSeatCount = 15
    private static let trial = DayRange(
        first: TrialCalendar.firstDay(ofMonth: 24), last: TrialCalendar.trialEnd)

    static func period(of position: Int, random: inout SplitMix64) -> (CivilDate, CivilDate?) {
        guard position >= throughoutCount else { return (trial.first, trial.last) }
        let seated = position - throughoutCount
        let joinsOn = trial.first.advanced(by: random.number(in: 10...90))
        let leavesOn = trial.last.advanced(by: -random.number(in: 1...60))
        let seat = seated % sharedSeatCount
        // Seats change hands about every seven weeks, from a year after the start to a year before the end.
        let handover = trial.first.advanced(by: 365 + seat * 730 / sharedSeatCount)
        switch seated / sharedSeatCount {
        case 0: return (joinsOn, handover.advanced(by: -random.number(in: 1...14)))
        case 1: return (handover, leavesOn)
        default: return (joinsOn, leavesOn)
        }
    }
}
