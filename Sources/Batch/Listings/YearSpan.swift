import CostModel

/// The fiscal years that a user asks for: `2018-2020`, or `2019`.
enum YearSpan {
    /// - Parameter text: nil for all years of the model
    /// - Throws: `Refusal` (usage) for what is none, or lies outside of the model's years
    static func years(_ text: String?, of model: ModelDefinition) throws(Refusal) -> ClosedRange<FiscalYear> {
        guard let text else { return model.firstYear...model.lastYear }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int16($0) }
        guard (1...2).contains(parts.count), let first = parts[0], let last = parts[parts.count - 1], first <= last,
            first >= model.firstYear.number, last <= model.lastYear.number
        else {
            throw Refusal(
                .usage,
                what: BilingualText(
                    da: "--years er et år eller et spand inden for \(model.firstYear)-\(model.lastYear)",
                    en: "--years is a year or a span within \(model.firstYear)-\(model.lastYear)"),
                remedy: BilingualText(
                    da: "skriv for eksempel --years \(model.firstYear)-\(model.lastYear)",
                    en: "write for example --years \(model.firstYear)-\(model.lastYear)"))
        }
        return FiscalYear(first)...FiscalYear(last)
    }
}
