import CostModel

extension Phase {
    /// Where in a citizen's enrolment (forløb).
    package var label: BilingualText {
        switch self {
        case .before: BilingualText(da: "før", en: "before")
        case .during: BilingualText(da: "under", en: "during")
        case .after: BilingualText(da: "efter", en: "after")
        }
    }
}
