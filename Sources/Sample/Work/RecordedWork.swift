/// Work on the initiative that an employee writes down on certain weekdays.
struct RecordedWork {
    let employee: EmployeeCode
    let category: WorkCategory
    let initiative: String?
    /// 0 is Monday.
    let weekdays: [Int]
    /// Weeks with entries in the peak year.
    let weekCount: Int
    /// Of an average day.
    let minutes: Int
    /// The part of an entry that is of the category; nil for all of it.
    let sharePercent: Int?
    let years: ClosedRange<Int>

    private init(
        _ municipality: Int, _ number: Int, _ category: WorkCategory, _ initiative: String?, on weekdays: [Int],
        weeks weekCount: Int, minutes: Int, sharePercent: Int? = nil,
        years: ClosedRange<Int> = WorkCalendar.developmentYears
    ) {
        employee = EmployeeCode(municipality: municipality, number: number)
        self.category = category
        self.initiative = initiative
        self.weekdays = weekdays
        self.weekCount = weekCount
        self.minutes = minutes
        self.sharePercent = sharePercent
        self.years = years
    }

    /// The three that record the committed project management come to 481 hours in each year: 52 weeks of 555 minutes.
    static let all = [
        RecordedWork(
            3, 1, .localProjectManagement, "FRS-UNG", on: [0, 2, 3], weeks: 52, minutes: 185,
            years: WorkCalendar.wholeTrialYears),
        RecordedWork(3, 2, .coordinators, "FRS-UNG", on: [1, 3], weeks: 46, minutes: 420, sharePercent: 80),
        RecordedWork(3, 3, .drivingPersons, "FRS-UNG", on: [4], weeks: 46, minutes: 390),
        RecordedWork(
            6, 1, .localProjectManagement, nil, on: [0, 2], weeks: 52, minutes: 370, sharePercent: 75,
            years: WorkCalendar.wholeTrialYears),
        RecordedWork(6, 3, .coordinators, "HAL-VOK", on: [1, 3], weeks: 46, minutes: 390),
        RecordedWork(
            8, 1, .localProjectManagement, nil, on: [0, 3, 4], weeks: 52, minutes: 185,
            years: WorkCalendar.wholeTrialYears),
        RecordedWork(8, 2, .projectManagement, "HIL-VOK", on: [1, 2], weeks: 46, minutes: 400, sharePercent: 75),
    ]
}
