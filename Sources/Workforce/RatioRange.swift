/// A figure and the ends it may lie between: low <= central <= high for what grows with its inputs.
package struct RatioRange: Hashable, Sendable {
    package var low: Ratio
    package var central: Ratio
    package var high: Ratio

    package static let zero = RatioRange(low: .zero, central: .zero, high: .zero)

    package init(low: Ratio, central: Ratio, high: Ratio) {
        self.low = low
        self.central = central
        self.high = high
    }

    /// A figure without uncertainty.
    package init(_ figure: Ratio) {
        self.init(low: figure, central: figure, high: figure)
    }

    package var isCertain: Bool {
        low == central && central == high
    }

    package static func + (left: RatioRange, right: RatioRange) -> RatioRange {
        RatioRange(low: left.low + right.low, central: left.central + right.central, high: left.high + right.high)
    }

    /// What is saved less what it costs: the least is the least saving less the highest cost, so the ends flip.
    package static func - (left: RatioRange, right: RatioRange) -> RatioRange {
        RatioRange(low: left.low - right.high, central: left.central - right.central, high: left.high - right.low)
    }

    /// - Precondition: the factor is not negative; it would turn the range round.
    package static func * (range: RatioRange, factor: Ratio) -> RatioRange {
        precondition(factor >= .zero, "a negative factor turns a range round")
        return RatioRange(low: range.low * factor, central: range.central * factor, high: range.high * factor)
    }
}
