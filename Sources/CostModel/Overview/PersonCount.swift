/// Enrolled persons of an overview in one arm, phase and year of enrolment. Published → Summary.
package struct PersonCount: Hashable, Sendable {
    package var fiscalYear: FiscalYear
    package var arm: Arm?
    package var phase: Phase?
    package var yearOffset: Int?
    package var citizens: Int
    package var families: Int
    package var days: Int

    package init(
        fiscalYear: FiscalYear, arm: Arm?, phase: Phase?, yearOffset: Int?, citizens: Int, families: Int, days: Int
    ) {
        self.fiscalYear = fiscalYear
        self.arm = arm
        self.phase = phase
        self.yearOffset = yearOffset
        self.citizens = citizens
        self.families = families
        self.days = days
    }
}
