import CostModel

/// How the price of a person-year lies over the time that persons were enrolled: each person's own price, for as much of the time
/// as is theirs. Half of the time was cheaper than the median.
///
/// Somebody enrolled for a month counts a twelfth of somebody enrolled all year, so that a short stay with a large invoice does
/// not pass for a year at twelve times the price. Example: 100 kr. in 73 days and 100 kr. in 292 days are one person-year of
/// 200 kr., with a median of 125 kr.
package struct PersonYearDistribution: Hashable, Sendable {
    package let time: PersonYears
    private let net: Int128
    private let yearDays: Int128
    private let dayTotal: Int128
    /// By price.
    private let sorted: [PersonYearCost]

    /// - Parameter persons: with their days, all of the year; those without days are left out
    package init(_ persons: [PersonYearCost], in year: FiscalYear) {
        let present = persons.filter { $0.days > 0 }
        yearDays = Int128(year.days.dayCount)
        net = present.reduce(0) { $0 + $1.net }
        dayTotal = present.reduce(0) { $0 + Int128($1.days) }
        var time = PersonYears()
        for person in present { time.add(days: person.days, in: year) }
        self.time = time
        sorted = present.sorted { left, right in
            let (a, b) = (left.net * Int128(right.days), right.net * Int128(left.days))
            return a == b ? (left.net, left.days) < (right.net, right.days) : a < b
        }
    }

    /// Persons who were there.
    package var count: Int { sorted.count }

    /// Net øre over person-years, rounded half away from zero; nil where nobody was there.
    package var mean: Int128? { time.oerePerYear(net) }

    package var lowerQuartile: Int128? { price(atQuarter: 1) }
    package var median: Int128? { price(atQuarter: 2) }
    package var upperQuartile: Int128? { price(atQuarter: 3) }

    /// The lowest price of a year, rounded half away from zero, that at least so many quarters of the time did not exceed.
    private func price(atQuarter quarters: Int128) -> Int128? {
        var days: Int128 = 0
        for person in sorted {
            days += Int128(person.days)
            if days * 4 >= dayTotal * quarters {
                return roundedHalfAway(numerator: person.net * yearDays, denominator: Int128(person.days))
            }
        }
        return nil
    }
}
