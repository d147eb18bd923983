import CostModel

/// Time that persons spent, as a part of the fiscal years it fell in; exact in years of 365 and of 366 days.
package struct PersonYears: Hashable, Sendable {
    /// In 133,590ths: the least common multiple of 365 and 366.
    private var units: Int128 = 0

    private static let unitsPerYear: Int128 = 365 * 366

    package init() {}

    package mutating func add(days: Int, in year: FiscalYear) {
        units += Int128(days) * (PersonYears.unitsPerYear / Int128(year.days.dayCount))
    }

    package static func += (left: inout PersonYears, right: PersonYears) {
        left.units += right.units
    }

    package var isZero: Bool {
        units == 0
    }

    /// With three decimals, rounded half away from zero.
    package var thousandths: Int128 {
        roundedHalfAway(numerator: units * 1_000, denominator: PersonYears.unitsPerYear) ?? 0
    }

    /// Øre for each person-year, rounded half away from zero; nil where nobody was there.
    package func oerePerYear(_ oere: Int128) -> Int128? {
        roundedHalfAway(numerator: oere * PersonYears.unitsPerYear, denominator: units)
    }
}
