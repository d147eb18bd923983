/// The calendar as a child learns it, one day after the other: what `CivilDate` is compared with.
struct NaiveCalendar {
    private(set) var year: Int
    private(set) var month = 1
    private(set) var day = 1

    /// Starts on 1 January.
    init(year: Int) {
        self.year = year
    }

    static func monthLengths(_ year: Int) -> [Int] {
        let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    }

    mutating func goOn() {
        day += 1
        guard day > NaiveCalendar.monthLengths(year)[month - 1] else { return }
        (month, day) = (month + 1, 1)
        guard month > 12 else { return }
        (year, month) = (year + 1, 1)
    }
}
