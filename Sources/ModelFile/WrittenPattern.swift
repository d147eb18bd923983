import CostModel

/// An account pattern with the place and the spelling it has in the file: a text such as `"5.57.72/010"`, or
/// `{ account, species, from, to }` with at least one of the first two.
struct WrittenPattern {
    let pattern: AccountPattern
    let node: YamlNode
    /// What the author wrote: the account, else the species.
    let spelling: String

    static let keys = ["account", "species", "from", "to"]

    init(_ node: YamlNode) throws(Refusal) {
        guard node.node.mapping == nil else {
            try self.init(try YamlMapping(node, keys: WrittenPattern.keys))
            return
        }
        self.init(pattern: try node.accountPattern(), node: node, spelling: node.node.scalar?.string ?? "")
    }

    /// From a mapping that may have other keys too.
    init(_ mapping: YamlMapping) throws(Refusal) {
        let account = mapping["account"]
        let species = mapping["species"]
        guard let named = account ?? species else {
            throw mapping.node.refusal(
                BilingualText(
                    da: "hverken account eller species er angivet under \(mapping.node.name.danish)",
                    en: "neither account nor species is given under \(mapping.node.name.english)"),
                remedy: BilingualText(da: "tilføj account: \"5.57\"", en: "add account: \"5.57\""))
        }
        var pattern = try account?.accountPattern() ?? AccountPattern(components: [])
        pattern.species = try species?.speciesPrefix()
        pattern.firstYear = try mapping["from"]?.fiscalYear()
        pattern.lastYear = try mapping["to"]?.fiscalYear()
        if let first = pattern.firstYear, let last = pattern.lastYear, last < first {
            throw mapping.node.refusal(
                BilingualText(
                    da: "from \(first) er efter to \(last) under \(mapping.node.name.danish)",
                    en: "from \(first) is after to \(last) under \(mapping.node.name.english)"),
                remedy: BilingualText(da: "skriv det første år i from", en: "write the first year in from"))
        }
        self.init(pattern: pattern, node: mapping.node, spelling: named.node.scalar?.string ?? "")
    }

    private init(pattern: AccountPattern, node: YamlNode, spelling: String) {
        self.pattern = pattern
        self.node = node
        self.spelling = spelling
    }
}

extension YamlNode {
    fileprivate func accountPattern() throws(Refusal) -> AccountPattern {
        if let number = plainNumber {
            throw refusal(
                BilingualText(
                    da: "kontomønsteret \(quoted(number)) bliver læst som et tal",
                    en: "the account pattern \(quoted(number)) is read as a number"),
                remedy: BilingualText(
                    da: "sæt det i anførselstegn; uden dem er 5.10 det samme som 5.1",
                    en: "put it in quotes; without them 5.10 is the same as 5.1"))
        }
        let text = try text()
        guard let pattern = AccountPattern(text) else {
            throw refusal(
                BilingualText(
                    da: "\(quoted(text)) er ikke et kontomønster", en: "\(quoted(text)) is not an account pattern"),
                remedy: BilingualText(
                    da: "skriv det som \"5\", \"5.57\", \"5.57.72\", \"5.57.72/010\", \"5.57@2\" eller \"@2\"",
                    en: "write it as \"5\", \"5.57\", \"5.57.72\", \"5.57.72/010\", \"5.57@2\" or \"@2\""))
        }
        return pattern
    }

    /// One digit, or two with or without a point: `9`, `5.2`, `52`.
    fileprivate func speciesPrefix() throws(Refusal) -> String {
        let text = try code()
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let digitCounts = parts.map { part in part.allSatisfy { (48...57).contains($0) } ? part.count : 0 }
        guard [[1], [2], [1, 1]].contains(digitCounts) else {
            throw refusal(
                BilingualText(da: "\(quoted(text)) er ikke en art", en: "\(quoted(text)) is not a species"),
                remedy: BilingualText(
                    da: "skriv hovedarten, \"9\", eller arten, \"5.2\"",
                    en: "write the main cost type, \"9\", or the species, \"5.2\""))
        }
        return text
    }
}
