import BigInt

/// An exact fraction. Hours, FTE and their cost are sums of fractions with different denominators (weekdays of a year,
/// municipalities that share, hours of a norm) and are rounded once, when they are shown.
package struct Ratio: Hashable, Sendable {
    /// In lowest terms; the denominator is positive.
    let numerator: BigInt
    let denominator: BigInt

    package static let zero = Ratio(0)

    package init(_ number: some BinaryInteger) {
        numerator = BigInt(number)
        denominator = 1
    }

    /// A denominator of 0 is a figure that cannot be computed: nil.
    package init?(_ numerator: some BinaryInteger, over denominator: some BinaryInteger) {
        guard denominator != 0 else { return nil }
        self.init(reducing: BigInt(numerator), BigInt(denominator))
    }

    private init(reducing numerator: BigInt, _ denominator: BigInt) {
        let divisor = numerator.greatestCommonDivisor(with: denominator) * denominator.signum()
        self.numerator = numerator / divisor
        self.denominator = denominator / divisor
    }

    package var isZero: Bool {
        numerator == 0
    }

    package static func + (left: Ratio, right: Ratio) -> Ratio {
        Ratio(
            reducing: left.numerator * right.denominator + right.numerator * left.denominator,
            left.denominator * right.denominator)
    }

    package static func - (left: Ratio, right: Ratio) -> Ratio {
        Ratio(
            reducing: left.numerator * right.denominator - right.numerator * left.denominator,
            left.denominator * right.denominator)
    }

    package static func * (left: Ratio, right: Ratio) -> Ratio {
        Ratio(reducing: left.numerator * right.numerator, left.denominator * right.denominator)
    }

    /// Nil for a divisor of 0.
    package static func / (left: Ratio, right: Ratio) -> Ratio? {
        guard right.numerator != 0 else { return nil }
        return Ratio(reducing: left.numerator * right.denominator, left.denominator * right.numerator)
    }

    package static func += (left: inout Ratio, right: Ratio) {
        left = left + right
    }

    /// As a whole number of units of the last of `digits` decimals, half away from zero: 2/3 with two digits is 67.
    /// Nil when that does not fit.
    package func rounded(digits: Int) -> Int128? {
        let scaled = numerator.magnitude * BigUInt(10).power(digits) * 2 + denominator.magnitude
        let magnitude = scaled / (denominator.magnitude * 2)
        return Int128(exactly: numerator < 0 ? -BigInt(magnitude) : BigInt(magnitude))
    }
}

extension Ratio: Comparable {
    package static func < (left: Ratio, right: Ratio) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }
}
