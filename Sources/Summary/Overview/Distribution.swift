import CostModel

/// How a skewed figure lies: its mean, its median and its quartiles.
package struct Distribution: Hashable, Sendable {
    package let count: Int
    package let sum: Int128
    private let sorted: [Int128]

    package init(_ values: some Sequence<Int128>) {
        sorted = values.sorted()
        count = sorted.count
        sum = sorted.reduce(0, +)
    }

    /// Rounded half away from zero; nil of nothing.
    package var mean: Int128? {
        roundedHalfAway(numerator: sum, denominator: Int128(count))
    }

    /// The middle value, or the mean of the two in the middle.
    package var median: Int128? {
        guard count > 0 else { return nil }
        let (low, high) = (sorted[(count - 1) / 2], sorted[count / 2])
        return roundedHalfAway(numerator: low + high, denominator: 2)
    }

    /// The smallest value that at least a quarter are no larger than.
    package var lowerQuartile: Int128? {
        count > 0 ? sorted[(count + 3) / 4 - 1] : nil
    }

    /// The smallest value that at least three quarters are no larger than.
    package var upperQuartile: Int128? {
        count > 0 ? sorted[(3 * count + 3) / 4 - 1] : nil
    }
}
