import CostModel

/// The words that documents have of their own.
enum ReportWords {
    /// Before a warning.
    static let warning = BilingualText(da: "Bemærk", en: "Note")
    static let contents = BilingualText(da: "Indhold", en: "Contents")
    static let skipToContents = BilingualText(da: "Gå til indholdet", en: "Skip to the contents")
    static let noFigures = BilingualText(da: "Ingen tal at vise", en: "No figures to show")
}
