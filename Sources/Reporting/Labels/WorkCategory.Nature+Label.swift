import CostModel

extension WorkCategory.Nature {
    /// What the work is for.
    package var label: BilingualText {
        switch self {
        case .operating: BilingualText(da: "drift", en: "operating")
        case .development: BilingualText(da: "udvikling", en: "development")
        case .network: BilingualText(da: "netværk", en: "network")
        }
    }
}
