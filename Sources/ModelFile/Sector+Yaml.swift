import CostModel

extension Sector {
    /// Reads a sector, names it and claims its accounts.
    init(_ node: YamlNode, names: inout UniqueNames, claims: inout AccountClaims) throws(Refusal) {
        let mapping = try YamlMapping(node, keys: ["id", "name", "accounts", "index"])
        let idNode = try mapping.required("id")
        let id = try idNode.code(
            of: BilingualText(da: "a-z, 0-9, _ og -", en: "a-z, 0-9, _ and -"), where: Sector.isAllowedInId)
        try names.add(id, at: idNode)
        let name = try BilingualText(try mapping.required("name"))
        let written = try mapping.required("accounts").list(of: WrittenPattern.init)
        for pattern in written {
            try claims.add(pattern, owner: BilingualText(da: "budgetområdet \(id)", en: "sector \(id)"))
        }
        self.init(id: id, name: name, accounts: written.map(\.pattern), index: try mapping["index"]?.code())
    }

    /// At least one sector, each with an id of its own.
    static func list(_ node: YamlNode, claims: inout AccountClaims) throws(Refusal) -> [Sector] {
        var names = UniqueNames()
        let sectors = try node.list { item throws(Refusal) in
            try Sector(item, names: &names, claims: &claims)
        }
        guard !sectors.isEmpty else {
            throw node.refusal(
                BilingualText(da: "sectors er en tom liste", en: "sectors is an empty list"),
                remedy: BilingualText(da: "skriv mindst ét budgetområde", en: "write at least one sector"))
        }
        return sectors
    }

    private static func isAllowedInId(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: false
        }
    }
}
