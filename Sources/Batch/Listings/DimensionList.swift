import CostModel

/// `--by municipality,fiscal_year` as dimensions.
enum DimensionList {
    /// In the order given, each once.
    static func parse<Dimension: RawRepresentable<String> & Equatable>(
        _ text: String, allowed: [Dimension]
    ) throws(Refusal) -> [Dimension] {
        var dimensions: [Dimension] = []
        for name in text.split(separator: ",").map({ String($0).replacing(" ", with: "") }) where !name.isEmpty {
            guard let dimension = Dimension(rawValue: name), allowed.contains(dimension) else {
                throw Refusal(
                    .usage,
                    what: BilingualText(da: "ukendt dimension \"\(name)\"", en: "unknown dimension \"\(name)\""),
                    remedy: BilingualText(
                        da: "brug nogle af: \(allowed.map(\.rawValue).joined(separator: ", "))",
                        en: "use some of: \(allowed.map(\.rawValue).joined(separator: ", "))"))
            }
            if !dimensions.contains(dimension) { dimensions.append(dimension) }
        }
        return dimensions
    }
}
