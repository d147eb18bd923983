import CostModel

/// When the participants of an initiative are enrolled: spread over the trial, so that years before, during and after all
/// exist.
struct EnrolmentPeriods {
    let seed: UInt64

    /// First and last day (nil: still enrolled when the trial ended) of one household in an initiative.
    func period(of position: Int, in initiative: TrialInitiative, number: Int, arm: Arm) -> (CivilDate, CivilDate?) {
        var random = SplitMix64(
            key: SplitMix64.mixed(seed, UInt64(number)), stream: .enrolment,
            index: arm == .intervention ? position : 100_000 + position)
        if initiative.code == "FRS-UNG", arm == .intervention {
            return FrederikssundSeats.period(of: position, random: &random)
        }
        let latestStart = TrialCalendar.newYear(2020).advanced(by: 180)
        let startDayCount = DayRange(first: initiative.startsOn, last: latestStart).dayCount
        let startsOn = initiative.startsOn.advanced(by: random.below(startDayCount))
        let endsOn = startsOn.advanced(by: random.number(in: 150...780))
        if endsOn <= TrialCalendar.trialEnd { return (startsOn, endsOn) }
        return (startsOn, random.chance(percent: 50) ? TrialCalendar.trialEnd : nil)
    }
}
