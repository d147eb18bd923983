/// The three clusters of *Én plan*, which an initiative belongs to.
package enum InitiativeCluster: String, CaseIterable, Sendable {
    case family
    case adult
    case youth
}
