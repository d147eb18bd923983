import CostModel

extension WorkCategory {
    /// `{ id, nature, counts_as_fte }`; work counts as FTE unless the model says otherwise.
    init(_ node: YamlNode, names: inout UniqueNames) throws(Refusal) {
        let mapping = try YamlMapping(node, keys: ["id", "nature", "counts_as_fte"])
        let idNode = try mapping.required("id")
        let id = try idNode.code()
        try names.add(id, at: idNode)
        self.init(
            id: id,
            nature: try mapping.required("nature").choice(of: Nature.self),
            countsAsFTE: try mapping["counts_as_fte"]?.flag() ?? true)
    }

    static func list(_ node: YamlNode) throws(Refusal) -> [WorkCategory] {
        var names = UniqueNames()
        return try node.list { item throws(Refusal) in
            try WorkCategory(item, names: &names)
        }
    }
}
