import CostModel

extension Arm {
    /// The group (gruppe) of an enrolment.
    package var label: BilingualText {
        switch self {
        case .comparison: BilingualText(da: "sammenligning", en: "comparison")
        case .intervention: BilingualText(da: "indsats", en: "intervention")
        }
    }
}
