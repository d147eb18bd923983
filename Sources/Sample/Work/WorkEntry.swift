import CostModel

/// One row of `time_entries.csv`.
struct WorkEntry {
    let employee: EmployeeCode
    let workedOn: CivilDate
    let minutes: Int
    let category: WorkCategory
    let initiative: String?
    let costCentre: CostCentre?
    let cpr: UInt64?
    let sharePercent: Int?

    /// The entries of a year. Every other one is as much longer as the one before it was shorter, so they add up to what the
    /// table says whatever the seed.
    static func rows(of work: RecordedWork, year: Int, _ random: inout SplitMix64) -> [WorkEntry] {
        let municipality = work.employee.municipality
        let percent = DevelopmentPace.percent(work.category, municipality: municipality, year: year)
        // An even number of weeks has an even number of entries.
        let weekCount = work.weekCount * percent / 200 * 2
        var rows: [WorkEntry] = []
        var difference = 0
        for number in 0..<(weekCount * work.weekdays.count) {
            difference = number % 2 == 0 ? 5 * random.number(in: -9...9) : -difference
            let week = number / work.weekdays.count * 52 / weekCount
            let weekday = work.weekdays[number % work.weekdays.count]
            rows.append(
                WorkEntry(
                    employee: work.employee, workedOn: WorkCalendar.day(weekday, ofWeek: week, year: year),
                    minutes: work.minutes + difference, category: work.category, initiative: work.initiative,
                    costCentre: nil, cpr: nil, sharePercent: work.sharePercent))
        }
        return rows
    }
}
