/// A fiscal year (regnskabsår): a calendar year, and the year a posting says, whatever its dates are.
package struct FiscalYear: Hashable, Comparable, Sendable {
    package var number: Int16

    package init(_ number: Int16) {
        self.number = number
    }

    /// 1 January to 31 December.
    package var days: DayRange {
        let firstDay = CivilDate(dayNumber: 0).anniversary(years: Int(number) - 2000)
        return DayRange(first: firstDay, last: firstDay.anniversary(years: 1).advanced(by: -1))
    }

    package static func < (left: FiscalYear, right: FiscalYear) -> Bool {
        left.number < right.number
    }
}

extension FiscalYear: CustomStringConvertible {
    package var description: String {
        String(number)
    }
}
