import CostModel

extension CoFinancing {
    /// `{ account: "5.57.78/014", municipal_percent: 70 }`. 100 per cent would be no co-financing, and 0 leaves nothing to
    /// compute the State's part from.
    init(_ mapping: YamlMapping, pattern: AccountPattern) throws(Refusal) {
        self.init(accounts: pattern, municipalPercent: try mapping.required("municipal_percent").whole(in: 1...99))
    }

    static func list(_ node: YamlNode) throws(Refusal) -> [CoFinancing] {
        var claims = AccountClaims()
        return try node.list { item throws(Refusal) in
            let mapping = try YamlMapping(item, keys: WrittenPattern.keys + ["municipal_percent"])
            let written = try WrittenPattern(mapping)
            try claims.add(written, owner: item.name)
            return try CoFinancing(mapping, pattern: written.pattern)
        }
    }
}
