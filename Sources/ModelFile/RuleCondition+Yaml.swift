import CostModel

extension RuleCondition {
    /// `{ link, accounts, flow, sector, cost_type }`, each one value or a list.
    init(_ node: YamlNode, sectors: [Sector]) throws(Refusal) {
        let mapping = try YamlMapping(node, keys: ["link", "accounts", "flow", "sector", "cost_type"])
        self.init(
            links: try mapping.oneOrMore("link") { item throws(Refusal) in
                try item.choice(of: Link.allCases) { $0.code }
            },
            accounts: try mapping.oneOrMore("accounts") { item throws(Refusal) in
                try WrittenPattern(item).pattern
            },
            flows: try mapping.oneOrMore("flow") { item throws(Refusal) in
                try item.choice(of: Flow.allCases) { $0.code }
            },
            sectors: try mapping.oneOrMore("sector") { item throws(Refusal) in
                try item.choice(of: sectors.map(\.id)) { $0 }
            },
            costTypes: try mapping.oneOrMore("cost_type") { item throws(Refusal) in
                try item.choice(of: Array(1...9)) { String($0) }
            })
    }
}

extension YamlMapping {
    /// Nothing where the key is left out, at least one where it is given.
    fileprivate func oneOrMore<Item>(
        _ key: String, _ read: (YamlNode) throws(Refusal) -> Item
    ) throws(Refusal) -> [Item] {
        try self[key]?.oneOrMore(read) ?? []
    }
}
