import CostModel

extension FTENorm {
    /// `{ id: "1643", hours: 1642.8 }`.
    init(_ node: YamlNode, names: inout UniqueNames) throws(Refusal) {
        let mapping = try YamlMapping(node, keys: ["id", "hours"])
        let idNode = try mapping.required("id")
        let id = try idNode.code(
            of: BilingualText(
                da: "A-Z, a-z, 0-9 og _ (koden bliver til kolonnenavne)",
                en: "A-Z, a-z, 0-9 and _ (the code becomes column names)"),
            where: FTENorm.isAllowedInId)
        try names.add(id, at: idNode)
        self.init(id: id, hoursThousandths: try mapping.required("hours").quantity(decimals: 3, aboveZero: true))
    }

    static func list(_ node: YamlNode) throws(Refusal) -> [FTENorm] {
        var names = UniqueNames()
        return try node.list { item throws(Refusal) in
            try FTENorm(item, names: &names)
        }
    }

    private static func isAllowedInId(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
        default: false
        }
    }
}
