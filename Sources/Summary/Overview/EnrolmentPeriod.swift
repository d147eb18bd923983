import CostModel

/// Cost and persons of one arm in one part of their time relative to enrolment: a phase, or one year of it.
package struct EnrolmentPeriod: Hashable, Sendable {
    package var arm: Arm
    package var phase: Phase
    /// Whole years from the start of the enrolment; nil for the whole phase.
    package var yearOffset: Int?
    /// Different citizens who were in it.
    package var citizens = 0
    package var families = 0
    package var time = PersonYears()
    /// Net øre by sector, in prices of the base year where the sector's index reaches, as booked elsewhere.
    package var netBySector: [String: Int128] = [:]

    package init(arm: Arm, phase: Phase, yearOffset: Int?) {
        self.arm = arm
        self.phase = phase
        self.yearOffset = yearOffset
    }

    package var net: Int128 {
        netBySector.values.reduce(0, +)
    }

    /// Net øre for each person-year; nil where nobody was there.
    package var netPerPersonYear: Int128? {
        time.oerePerYear(net)
    }

    package func netPerPersonYear(sector: String) -> Int128? {
        time.oerePerYear(netBySector[sector] ?? 0)
    }
}
