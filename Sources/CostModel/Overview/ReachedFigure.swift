/// A figure that a posting reached: lines that belong to the same initiative, arm, phase and year of enrolment.
/// Published → reports.
package struct ReachedFigure: Hashable, Sendable {
    package var status: String
    package var reason: String?
    package var rule: String?
    package var grade: String?
    package var sector: String?
    package var flow: String
    package var initiative: String?
    package var arm: String?
    package var phase: String?
    package var yearOffset: Int?
    /// Set where the figure is one family's or citizen's.
    package var family: String?
    package var citizen: Int32?
    /// Øre of the pool; of a posting with its citizen, its own.
    package var oere: Int128
    package var citizens: Int
    package var families: Int

    package init(
        status: String, reason: String?, rule: String?, grade: String?, sector: String?, flow: String, oere: Int128,
        citizens: Int, families: Int
    ) {
        self.status = status
        self.reason = reason
        self.rule = rule
        self.grade = grade
        self.sector = sector
        self.flow = flow
        self.oere = oere
        self.citizens = citizens
        self.families = families
    }
}
