import CostModel

/// Before, during and after: what the enrolled of each arm cost for each person-year, in constant prices.
package struct EnrolmentCourse: Sendable {
    /// By arm, phase; then year of enrolment.
    package let phases: [EnrolmentPeriod]
    package let years: [EnrolmentPeriod]
    package let prices: ConstantPrices
    /// Sectors whose amounts stand in the prices of their own years: they have no index, or it does not reach.
    package let unindexed: [String]

    private struct Key: Hashable {
        var arm: Arm
        var phase: Phase
        var yearOffset: Int?
    }

    /// - Parameters:
    ///   - persons: by fiscal year and year of enrolment: the time
    ///   - headsByPhase: different persons by arm and phase
    ///   - headsByYear: different persons by arm, phase and year of enrolment
    ///   - index: of a sector
    package init(
        cost: [CostCell], persons: [PersonCount], headsByPhase: [PersonCount], headsByYear: [PersonCount],
        prices: ConstantPrices, index: (_ sector: String) -> String?
    ) {
        self.prices = prices
        var periods: [Key: EnrolmentPeriod] = [:]
        func change(_ arm: Arm?, _ phase: Phase?, _ offset: Int?, _ body: (inout EnrolmentPeriod) -> Void) {
            guard let arm, let phase else { return }
            for key in [
                Key(arm: arm, phase: phase, yearOffset: nil), Key(arm: arm, phase: phase, yearOffset: offset ?? 0),
            ] {
                body(&periods[key, default: EnrolmentPeriod(arm: arm, phase: phase, yearOffset: key.yearOffset)])
            }
        }
        var bare: Set<String> = []
        for cell in cost {
            let constant = prices.oere(cell.net, of: cell.fiscalYear, index: index(cell.sector))
            if constant == nil, cell.arm != nil { bare.insert(cell.sector) }
            change(cell.arm, cell.phase, cell.yearOffset) {
                $0.netBySector[cell.sector, default: 0] += constant ?? cell.net
            }
        }
        for count in persons {
            change(count.arm, count.phase, count.yearOffset) { $0.time.add(days: count.days, in: count.fiscalYear) }
        }
        for count in headsByPhase + headsByYear {
            guard let arm = count.arm, let phase = count.phase else { continue }
            let key = Key(arm: arm, phase: phase, yearOffset: count.yearOffset)
            periods[key]?.citizens = count.citizens
            periods[key]?.families = count.families
        }
        unindexed = bare.sorted()
        let order = { (period: EnrolmentPeriod) in
            (period.arm == .intervention ? 0 : 1, period.phase.rawValue, period.yearOffset ?? 0)
        }
        let sorted = periods.values.sorted { order($0) < order($1) }
        phases = sorted.filter { $0.yearOffset == nil }
        years = sorted.filter { $0.yearOffset != nil }
    }

    package func phase(_ phase: Phase, of arm: Arm) -> EnrolmentPeriod? {
        phases.first { $0.phase == phase && $0.arm == arm }
    }
}
