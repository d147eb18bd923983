/// A date of the Gregorian calendar, without a clock and without a zone.
///
/// `dayNumber` counts days from 2000-01-01, which is PostgreSQL's binary form of `date`, so that a posting's date
/// is decoded without arithmetic.
package struct CivilDate: Hashable, Comparable, Sendable {
    /// Days since 2000-01-01; negative before.
    package var dayNumber: Int32

    @inlinable
    package init(dayNumber: Int32) {
        self.dayNumber = dayNumber
    }

    /// The date, or nil where the calendar has no such day (31 February, 29 February 2019).
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CivilDate.dayCount(year: year, month: month)
        else { return nil }
        dayNumber = CivilDate.dayNumber(year: year, month: month, day: day)
    }

    /// Days in the month: 28 to 31.
    package static func dayCount(year: Int, month: Int) -> Int {
        switch month {
        case 2: isLeapYear(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    package static func isLeapYear(_ year: Int) -> Bool {
        (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    }

    /// Day number of a date that exists. March is counted as the first month, so that the leap day is the last of the
    /// year (the usual days-from-civil arithmetic).
    private static func dayNumber(year: Int, month: Int, day: Int) -> Int32 {
        let shiftedYear = month <= 2 ? year - 1 : year
        let monthFromMarch = (month + 9) % 12
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        let daysBeforeYear = 365 * shiftedYear + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400
        // 730_425 is the same sum for 2000-01-01, counted from 0000-03-01.
        return Int32(daysBeforeYear + dayOfYear - 730_425)
    }

    /// Year, month (1-12) and day (1-31).
    package var components: (year: Int, month: Int, day: Int) {
        let days = Int(dayNumber) + 730_425
        let era = days / 146_097
        let dayOfEra = days % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    package var year: Int {
        components.year
    }

    /// The same day `years` later; 29 February becomes 1 March where the year has none (manual: Allocation).
    package func anniversary(years: Int) -> CivilDate {
        let (year, month, day) = components
        if month == 2, day == 29, !CivilDate.isLeapYear(year + years) {
            return CivilDate(dayNumber: CivilDate.dayNumber(year: year + years, month: 3, day: 1))
        }
        return CivilDate(dayNumber: CivilDate.dayNumber(year: year + years, month: month, day: day))
    }

    /// Whole years from `start` to this day, rounded down: 0 in the first year from `start`, -1 in the last year before.
    package func wholeYears(since start: CivilDate) -> Int {
        let estimate = year - start.year
        return start.anniversary(years: estimate) <= self ? estimate : estimate - 1
    }

    package func advanced(by days: Int) -> CivilDate {
        CivilDate(dayNumber: dayNumber + Int32(days))
    }

    @inlinable
    package static func < (left: CivilDate, right: CivilDate) -> Bool {
        left.dayNumber < right.dayNumber
    }
}

extension CivilDate: CustomStringConvertible {
    /// `yyyy-mm-dd`.
    package var description: String {
        let (year, month, day) = components
        return "\(CivilDate.padded(year, to: 4))-\(CivilDate.padded(month, to: 2))-\(CivilDate.padded(day, to: 2))"
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
