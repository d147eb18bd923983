import CostModel

extension EvidenceGrade {
    /// The letter with a word for it, because a rule of the model may set the grade whatever its driver is.
    package var label: BilingualText {
        switch self {
        case .a: BilingualText(da: "A henført", en: "A traced")
        case .b: BilingualText(da: "B stærk", en: "B strong")
        case .c: BilingualText(da: "C god", en: "C good")
        case .d: BilingualText(da: "D svag", en: "D weak")
        case .e: BilingualText(da: "E skøn", en: "E estimate")
        }
    }
}
