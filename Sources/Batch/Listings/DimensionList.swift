import CostModel
import Published

/// `--by municipality,fiscal_year` as dimensions.
enum DimensionList {
    static func parse(_ text: String, allowed: [CostDimension]) throws(Refusal) -> [CostDimension] {
        var dimensions: [CostDimension] = []
        for name in text.split(separator: ",").map({ String($0).replacing(" ", with: "") }) where !name.isEmpty {
            guard let dimension = CostDimension(rawValue: name), allowed.contains(dimension) else {
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
