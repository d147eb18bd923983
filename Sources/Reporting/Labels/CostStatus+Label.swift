import CostModel

extension CostStatus {
    /// What became of the money, as a column of a table says it.
    package var label: BilingualText {
        switch self {
        case .allocated: BilingualText(da: "fordelt", en: "allocated")
        case .unallocated: BilingualText(da: "ufordelt", en: "unallocated")
        case .excluded: BilingualText(da: "holdt ude", en: "excluded")
        }
    }
}
