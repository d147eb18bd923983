import CostModel

extension Assumption {
    /// `{ low, central, high, reason, source, decided_by }`, the first three in ascending order.
    init(name: String, _ node: YamlNode) throws(Refusal) {
        let mapping = try YamlMapping(node, keys: ["low", "central", "high", "reason", "source", "decided_by"])
        self.init(
            name: name,
            lowThousandths: try mapping.required("low").quantity(decimals: 3),
            centralThousandths: try mapping.required("central").quantity(decimals: 3),
            highThousandths: try mapping.required("high").quantity(decimals: 3),
            reason: try mapping["reason"]?.remark(),
            source: try mapping["source"]?.remark(),
            decidedBy: try mapping["decided_by"]?.remark())
        guard lowThousandths <= centralThousandths, centralThousandths <= highThousandths else {
            throw node.refusal(
                BilingualText(
                    da: "low, central og high under \(node.name.danish) er ikke i stigende orden",
                    en: "low, central and high under \(node.name.english) are not in ascending order"),
                remedy: BilingualText(da: "skriv low <= central <= high", en: "write low <= central <= high"))
        }
    }

    /// `{ meeting_minutes: { low: 60, central: 90, high: 120 } }`; YAML itself has no key twice.
    static func list(_ node: YamlNode) throws(Refusal) -> [Assumption] {
        var assumptions: [Assumption] = []
        for (key, value) in try YamlMapping.entries(of: node) {
            assumptions.append(try Assumption(name: try key.code(), value))
        }
        return assumptions
    }
}
