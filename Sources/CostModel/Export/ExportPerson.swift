/// Who a figure of an export is about, and where in their course: a citizen in one family, municipality, fiscal year, arm and
/// phase. Published → export.
package struct ExportPerson: Hashable, Sendable {
    package var municipality: Int16
    package var fiscalYear: FiscalYear
    /// Internal number.
    package var citizen: Int32
    /// Code within the municipality; empty for none.
    package var family: String
    package var cluster: InitiativeCluster
    package var arm: Arm
    package var phase: Phase

    package init(
        municipality: Int16, fiscalYear: FiscalYear, citizen: Int32, family: String, cluster: InitiativeCluster,
        arm: Arm, phase: Phase
    ) {
        self.municipality = municipality
        self.fiscalYear = fiscalYear
        self.citizen = citizen
        self.family = family
        self.cluster = cluster
        self.arm = arm
        self.phase = phase
    }
}
