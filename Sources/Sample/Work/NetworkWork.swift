/// What the nine municipalities do together in 2017-2020: events, a secretariat, and what the secretariat reports beside its
/// employment. In all exactly 4.4 FTE of 1,924 hours in the central case, the published figure.
struct NetworkWork {
    /// 4.4 x 1,924 hours.
    private static let minutesInAll = 44 * 1924 * 60 / 10
    /// The secretariat's post: 75 % in four whole years.
    static let secretariat = WorkPosition(
        employee: EmployeeCode(municipality: nil, number: 1), category: .networkSecretariat, percentThousandths: 75_000,
        months: 24, to: 71)
    private static let secretariatMinutes = 3 * 1924 * 60
    /// Events of a year by their length. Those without a recorded length last as long as the model assumes.
    private static let events: [(count: Int, minutes: Int?)] = [(13, nil), (5, 180), (2, 360)]
    /// The central length that `model.yaml` assumes.
    private static let assumedMinutes = 90
    /// What the secretariat reports could as well be 15 % less or 20 % more.
    private static let (lowPercent, highPercent) = (85, 120)

    let meetings: [WorkMeeting]

    init(seed: UInt64) {
        var meetings: [WorkMeeting] = []
        for year in WorkCalendar.wholeTrialYears {
            var random = SplitMix64(key: seed, stream: .networkEvents, index: year)
            for (count, minutes) in NetworkWork.events {
                for _ in 0..<count {
                    meetings.append(
                        WorkMeeting(
                            municipality: nil, initiative: nil, category: .networkEvent,
                            heldOn: WorkCalendar.meetingDay(year, &random),
                            participants: random.number(in: 5...10), minutes: minutes, occurrences: nil))
                }
            }
        }
        self.meetings = meetings
    }

    /// Thousandths of hours that the secretariat reports for each year, low, central and high: what the events and the post
    /// leave of the 4.4 FTE, a quarter a year, the odd minutes in the last.
    var reported: [(year: Int, low: Int, central: Int, high: Int)] {
        let inEvents = meetings.reduce(0) { $0 + $1.participants * ($1.minutes ?? NetworkWork.assumedMinutes) }
        let left = (NetworkWork.minutesInAll - NetworkWork.secretariatMinutes - inEvents) * 50 / 3
        let years = WorkCalendar.wholeTrialYears
        return years.map { year in
            let quarter = left / years.count
            let central = year == years.upperBound ? left - quarter * (years.count - 1) : quarter
            return (year, central * NetworkWork.lowPercent / 100, central, central * NetworkWork.highPercent / 100)
        }
    }
}
