import CostModel

/// One row of `employments.csv`.
struct WorkPosition {
    let employee: EmployeeCode
    let category: WorkCategory
    let initiative: String?
    let costCentre: CostCentre?
    let percentThousandths: Int
    let startsOn: CivilDate
    /// Nil for a post that goes on after the trial.
    let endsOn: CivilDate?

    /// From the first day of one month to the last of another (nil: open).
    init(
        employee: EmployeeCode, category: WorkCategory, initiative: String? = nil, costCentre: CostCentre? = nil,
        percentThousandths: Int, months first: Int, to last: Int? = nil
    ) {
        self.init(
            employee: employee, category: category, initiative: initiative, costCentre: costCentre,
            percentThousandths: percentThousandths, startsOn: TrialCalendar.firstDay(ofMonth: first),
            endsOn: last.map(TrialCalendar.lastDay))
    }

    init(
        employee: EmployeeCode, category: WorkCategory, initiative: String?, costCentre: CostCentre?,
        percentThousandths: Int, startsOn: CivilDate, endsOn: CivilDate?
    ) {
        self.employee = employee
        self.category = category
        self.initiative = initiative
        self.costCentre = costCentre
        self.percentThousandths = percentThousandths
        self.startsOn = startsOn
        self.endsOn = endsOn
    }

    /// Thousandths of a per cent that weekly hours are of the full 37: 32 hours are 86.486 %.
    static func percentThousandths(weeklyHours: Int) -> Int {
        (weeklyHours * 200_000 + 37) / 74
    }
}
