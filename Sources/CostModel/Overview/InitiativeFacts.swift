/// An initiative as an overview names it. Published → reports.
package struct InitiativeFacts: Hashable, Sendable {
    package var municipality: Int16
    package var code: String
    package var cluster: InitiativeCluster
    /// As the municipality calls it; empty where it has no name.
    package var name: String
    package var startsOn: CivilDate
    /// Nil while it goes on.
    package var endsOn: CivilDate?

    package init(
        municipality: Int16, code: String, cluster: InitiativeCluster, name: String, startsOn: CivilDate,
        endsOn: CivilDate?
    ) {
        self.municipality = municipality
        self.code = code
        self.cluster = cluster
        self.name = name
        self.startsOn = startsOn
        self.endsOn = endsOn
    }
}
