import CostModel

extension CostCentreMethod {
    private static let codes = ["reciprocal", "step_down", "direct"]

    /// `{ method, order }`; `order` is for step_down alone, which cannot do without.
    init(_ node: YamlNode) throws(Refusal) {
        let mapping = try YamlMapping(node, keys: ["method", "order"])
        let method = try mapping["method"]?.choice(of: CostCentreMethod.codes) { $0 } ?? "reciprocal"
        if method == "step_down" {
            self = .stepDown(order: try CostCentreMethod.order(try mapping.required("order")))
            return
        }
        if let order = mapping["order"] {
            throw order.refusal(
                BilingualText(
                    da: "order er kun for method step_down, fandt \(method)",
                    en: "order is only for the method step_down, found \(method)"),
                remedy: BilingualText(da: "fjern order", en: "remove order"))
        }
        self = method == "direct" ? .direct : .reciprocal
    }

    /// May be empty: then no centre gives to another.
    private static func order(_ node: YamlNode) throws(Refusal) -> [String] {
        var names = UniqueNames()
        return try node.list { item throws(Refusal) in
            let centre = try item.code()
            try names.add(centre, at: item)
            return centre
        }
    }
}
