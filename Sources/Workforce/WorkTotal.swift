import CostModel

/// A sum of worked hours, as exact fractions: of one category, of a municipality's year, or of whatever is asked for.
///
/// Minutes and positions stay apart until a norm is chosen, since an employment gives the same FTE under every norm and
/// minutes do not (manual: Workforce).
package struct WorkTotal: Hashable, Sendable {
    /// Billionths of a minute; nil once a row could not be computed.
    private var minutes: RatioRange? = .zero
    private var assumedMinutes = Ratio.zero
    /// FTE of employments.
    private var positions = Ratio.zero
    package private(set) var rowCount = 0

    package init() {}

    package init(_ rows: some Sequence<WorkedHours>) {
        for row in rows { add(row) }
    }

    /// One row, as itself: not divided between municipalities.
    package init(_ source: WorkSource) {
        rowCount = source.rowCount
        positions = WorkTotal.fte(positionDays: source.positionDays, in: source.fiscalYear)
        minutes = source.minutes.map {
            RatioRange(low: Ratio($0.low), central: Ratio($0.central), high: Ratio($0.high))
        }
    }

    package mutating func add(_ row: WorkedHours) {
        let shares = Int128(row.sharedBetween)
        minutes = row.minutes.flatMap { estimate in
            guard let minutes, let low = Ratio(estimate.low, over: shares),
                let central = Ratio(estimate.central, over: shares), let high = Ratio(estimate.high, over: shares)
            else { return nil }
            return minutes + RatioRange(low: low, central: central, high: high)
        }
        assumedMinutes += Ratio(row.assumedMinutes, over: shares) ?? .zero
        positions += WorkTotal.fte(positionDays: row.positionDays, in: row.fiscalYear, sharedBetween: shares)
        rowCount += row.rowCount
    }

    /// Per cent of a position in thousandths x weekdays, over a full position in all weekdays of the year.
    static func fte(positionDays: Int128, in year: FiscalYear, sharedBetween shares: Int128 = 1) -> Ratio {
        Ratio(positionDays, over: 100_000 * Int128(year.days.weekdayCount) * shares) ?? .zero
    }

    /// Hours; those of employments at the headline norm. Nil where an assumption is missing, or a norm for positions is.
    package func hours(headline: FTENorm?) -> RatioRange? {
        guard let hours = recordedHours else { return nil }
        if positions.isZero { return hours }
        guard let headline else { return nil }
        return hours + RatioRange(positions * headline.hours)
    }

    /// FTE at a norm, employments included.
    package func fte(_ norm: FTENorm) -> RatioRange? {
        guard let hours = recordedHours, let one = Ratio(1) / norm.hours else { return nil }
        return hours * one + RatioRange(positions)
    }

    /// Part of the central hours that comes from rows whose low, central and high differ. Nil where there are no hours.
    package func assumedShare(headline: FTENorm?) -> Ratio? {
        hours(headline: headline).flatMap { assumedMinutes * WorkTotal.hourPerMinute / $0.central }
    }

    /// Without the employments.
    private var recordedHours: RatioRange? {
        minutes.map { $0 * WorkTotal.hourPerMinute }
    }

    /// Hours in a billionth of a minute.
    private static let hourPerMinute = Ratio(1, over: 60_000_000_000) ?? .zero
}
