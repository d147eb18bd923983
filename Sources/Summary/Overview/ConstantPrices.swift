import CostModel

/// Turns kroner of one fiscal year into kroner of another by a price index.
///
/// The index says how much prices rose from the year before. From a year to a later one its rises are multiplied, in
/// trillionths rounded half away from zero at each step, so that the result does not depend on the machine.
package struct ConstantPrices: Sendable {
    /// The year in whose prices amounts are stated.
    package let baseYear: FiscalYear
    private let rises: [String: [Int16: Int64]]

    private static let one: Int128 = 1_000_000_000_000

    package init(_ rises: [PriceRise], baseYear: FiscalYear) {
        self.baseYear = baseYear
        self.rises = Dictionary(grouping: rises, by: \.index).mapValues { rises in
            Dictionary(rises.map { ($0.fiscalYear.number, $0.percentThousandths) }, uniquingKeysWith: { $1 })
        }
    }

    /// Øre of a year in prices of the base year, rounded half away from zero; nil where the index does not reach, or there
    /// is none.
    package func oere(_ oere: Int128, of year: FiscalYear, index: String?) -> Int128? {
        guard year != baseYear else { return oere }
        guard let factor = factor(from: year, index: index) else { return nil }
        return roundedHalfAway(numerator: oere * factor, denominator: ConstantPrices.one)
    }

    /// Whether amounts of the year can be stated in prices of the base year.
    package func reaches(_ year: FiscalYear, index: String?) -> Bool {
        year == baseYear || factor(from: year, index: index) != nil
    }

    private func factor(from year: FiscalYear, index: String?) -> Int128? {
        guard year < baseYear, let index, let rises = rises[index] else { return nil }
        var factor = ConstantPrices.one
        for number in (year.number + 1)...baseYear.number {
            guard let rise = rises[number],
                let next = roundedHalfAway(numerator: factor * Int128(100_000 + rise), denominator: 100_000)
            else { return nil }
            factor = next
        }
        return factor
    }
}
