import CostModel

extension InitiativeCluster {
    /// Whom the initiatives of the cluster are for.
    package var label: BilingualText {
        switch self {
        case .family: BilingualText(da: "familier", en: "families")
        case .adult: BilingualText(da: "voksne", en: "adults")
        case .youth: BilingualText(da: "unge", en: "youth")
        }
    }
}
