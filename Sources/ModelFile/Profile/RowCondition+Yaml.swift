import CostModel

extension RowCondition {
    /// `{ Posttype: [STATUS, PRIMO], Dranst: "9" }`
    init(_ node: YamlNode) throws(Refusal) {
        let entries = try YamlMapping.entries(of: node)
        guard !entries.isEmpty else {
            throw node.refusal(
                BilingualText(da: "en betingelse uden kolonner", en: "a condition without columns"),
                remedy: BilingualText(
                    da: "skriv mindst én kolonne og dens værdi", en: "write at least one column and its value"))
        }
        var values: [(column: String, oneOf: [String])] = []
        for (key, value) in entries {
            values.append(
                (
                    column: try key.sourceColumn(),
                    oneOf: try value.oneOrMore { item throws(Refusal) in try item.sourceValue() }
                ))
        }
        self.init(values: values)
    }
}

extension YamlNode {
    /// The name of a column of the source, without spaces around it.
    func sourceColumn() throws(Refusal) -> String {
        let name = try code()
        guard let first = name.unicodeScalars.first, let last = name.unicodeScalars.last,
            !first.properties.isWhitespace, !last.properties.isWhitespace
        else {
            throw refusal(
                BilingualText(
                    da: "kolonnenavnet \(quoted(name)) har mellemrum i enderne",
                    en: "the column name \(quoted(name)) has spaces at its ends"),
                remedy: BilingualText(da: "fjern dem", en: "remove them"))
        }
        return name
    }

    /// A value as it stands in the source, which may be empty.
    func sourceValue() throws(Refusal) -> String {
        if let scalar = node.scalar, scalar.string.isEmpty, !isNull { return "" }
        return try code()
    }
}
