import CostModel

/// How much of a figure rests on assumptions: low under 10 per cent, medium to 40, high above (manual: Workforce).
package enum AssumedGrade: String, CaseIterable {
    case low
    case medium
    case high

    /// - Parameter share: from 0 to 1
    package init(share: Ratio) {
        let percent = share * Ratio(100)
        self = percent < Ratio(10) ? .low : percent > Ratio(40) ? .high : .medium
    }
}
