import CostModel

extension WorkMethod {
    /// How the hours are known.
    package var label: BilingualText {
        switch self {
        case .timeEntries: BilingualText(da: "tidsregistrering", en: "time entries")
        case .meetings: BilingualText(da: "møder", en: "meetings")
        case .employment: BilingualText(da: "ansættelse", en: "employment")
        case .reported: BilingualText(da: "indberettet", en: "reported")
        }
    }
}
