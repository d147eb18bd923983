import CostModel

/// One row of `meetings.csv`.
struct WorkMeeting {
    /// Nil for the whole network.
    let municipality: Int?
    let initiative: String?
    let category: WorkCategory
    let heldOn: CivilDate
    let participants: Int
    let minutes: Int?
    /// Nil is one.
    let occurrences: Int?

    /// The rows of a series in a year: as many meetings as the municipality's pace allows.
    static func rows(of series: MeetingSeries, year: Int, _ random: inout SplitMix64) -> [WorkMeeting] {
        let percent = DevelopmentPace.percent(series.category, municipality: series.municipality, year: year)
        var left = (series.count * percent + 50) / 100
        var rows: [WorkMeeting] = []
        while left > 0 {
            let occurrences = min(left, series.occurrencesPerRow)
            left -= occurrences
            rows.append(
                WorkMeeting(
                    municipality: series.municipality, initiative: series.initiative, category: series.category,
                    heldOn: WorkCalendar.meetingDay(year, &random),
                    participants: random.number(in: series.participants), minutes: series.minutes,
                    occurrences: series.occurrencesPerRow == 1 ? nil : occurrences))
        }
        return rows
    }
}
