import CostModel

/// Why a comparison of before and during cannot carry a conclusion.
package enum ComparisonDoubt: Hashable, Sendable {
    /// Nobody was seen before, or nobody during.
    case nothingToCompare
    /// So few citizens that one of them can turn the figure.
    case fewPersons(Phase, citizens: Int)
    /// Nobody stands beside who was not helped, so what would have happened anyway is not known.
    case noComparisonArm
    case fewComparisonPersons(citizens: Int)
    /// People come in when things are at their worst, and what is high tends to fall by itself: in the year before they began,
    /// they cost this much more than in the years before that, in whole per cent.
    case peakAtEntry(percent: Int)

    /// Fewer citizens in a phase are too few. A convention, not a test: costs are so skewed that one expensive placement moves
    /// the mean of twenty by a twentieth of its price.
    package static let citizensMin = 20
    /// A rise above this many per cent before entry is a peak.
    package static let peakPercent = 25

    package static func all(of course: EnrolmentCourse) -> [ComparisonDoubt] {
        guard let before = course.phase(.before, of: .intervention),
            let during = course.phase(.during, of: .intervention),
            !before.time.isZero, !during.time.isZero
        else { return [.nothingToCompare] }
        var doubts = [before, during].filter { $0.citizens < citizensMin }.map {
            ComparisonDoubt.fewPersons($0.phase, citizens: $0.citizens)
        }
        let comparison = [Phase.before, .during].map { course.phase($0, of: .comparison) }
        if comparison.contains(where: { $0?.time.isZero ?? true }) {
            doubts.append(.noComparisonArm)
        } else if let fewest = comparison.compactMap({ $0?.citizens }).min(), fewest < citizensMin {
            doubts.append(.fewComparisonPersons(citizens: fewest))
        }
        if let percent = peak(course), percent > peakPercent { doubts.append(.peakAtEntry(percent: percent)) }
        return doubts
    }

    /// How much more the last year before entry cost than the years before it, for each person-year.
    private static func peak(_ course: EnrolmentCourse) -> Int? {
        let before = course.years.filter { $0.arm == .intervention && $0.phase == .before }
        guard let last = before.first(where: { $0.yearOffset == -1 })?.netPerPersonYear else { return nil }
        var earlier = EnrolmentPeriod(arm: .intervention, phase: .before, yearOffset: nil)
        for year in before where (year.yearOffset ?? 0) < -1 {
            earlier.time += year.time
            earlier.netBySector.merge(year.netBySector, uniquingKeysWith: +)
        }
        guard let base = earlier.netPerPersonYear, base > 0,
            let percent = roundedHalfAway(numerator: (last - base) * 100, denominator: base)
        else { return nil }
        return Int(clamping: percent)
    }
}
