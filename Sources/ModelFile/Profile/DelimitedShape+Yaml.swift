import CostModel

extension DelimitedShape {
    init(_ node: YamlNode) throws(Refusal) {
        let mapping = try YamlMapping(
            node, keys: ["encoding", "delimiter", "quote", "skip_lines", "columns", "trailer"])
        let delimiter = try mapping["delimiter"].map { node throws(Refusal) in
            try node.character(orWord: "tab") ?? UInt8(ascii: "\t")
        }
        let quote = try mapping["quote"].map { node throws(Refusal) in try node.character(orWord: "none") }
        self.init(
            encoding: try mapping["encoding"]?.choice(of: Encoding.self) ?? .utf8,
            delimiter: delimiter ?? UInt8(ascii: ";"),
            quote: quote ?? UInt8(ascii: "\""),
            skippedLines: Int(try mapping["skip_lines"]?.whole(in: 0...1_000) ?? 0),
            columns: try mapping["columns"]?.list { column throws(Refusal) in try column.columnName() },
            trailer: try mapping["trailer"].map(Trailer.init))
        guard self.quote != self.delimiter else {
            throw node.refusal(
                BilingualText(
                    da: "delimiter og quote er det samme tegn", en: "delimiter and quote are the same character"),
                remedy: BilingualText(
                    da: "skriv quote: none, hvis der ingen er", en: "write quote: none if there is none"))
        }
        try refuseRepeated(mapping)
    }

    private func refuseRepeated(_ mapping: YamlMapping) throws(Refusal) {
        let names = (columns ?? []).filter { !$0.isEmpty }
        guard let repeated = names.first(where: { name in names.count { $0 == name } > 1 }) else { return }
        throw (mapping["columns"] ?? mapping.node).refusal(
            BilingualText(
                da: "kolonnen \(quoted(repeated)) står to gange",
                en: "the column \(quoted(repeated)) stands there twice"),
            remedy: BilingualText(da: "giv dem hver sit navn", en: "give each a name of its own"))
    }
}

extension DelimitedShape.Trailer {
    init(_ node: YamlNode) throws(Refusal) {
        let mapping = try YamlMapping(node, keys: ["first_field", "rows", "amount", "over"])
        let over = try mapping["over"]?.choice(of: ["all", "kept"]) { $0 }
        self.init(
            firstField: try mapping.required("first_field").code(),
            rowsPosition: try mapping["rows"].map { rows throws(Refusal) in Int(try rows.whole(in: 2...10_000)) },
            amountPosition: try mapping["amount"].map { amount throws(Refusal) in Int(try amount.whole(in: 2...10_000))
            },
            countsLeftOut: over != "kept")
    }
}

extension YamlNode {
    /// One printable ASCII character; nil for the word `name`.
    fileprivate func character(orWord name: String) throws(Refusal) -> UInt8? {
        let text = node.scalar?.string ?? ""
        if text == name { return nil }
        let bytes = Array(text.utf8)
        guard bytes.count == 1, (33...126).contains(bytes[0]), !(48...57).contains(bytes[0]) else {
            throw refusal(
                mustBe: BilingualText(da: "ét tegn eller \(name)", en: "one character or \(name)"),
                remedy: BilingualText(
                    da: "skriv tegnet i anførselstegn, som \";\"", en: "write the character in quotes, such as \";\""))
        }
        return bytes[0]
    }

    /// The name of a source column; an empty one is a column that is not used.
    fileprivate func columnName() throws(Refusal) -> String {
        guard let scalar = node.scalar else {
            throw refusal(
                mustBe: BilingualText(da: "navnet på en kolonne", en: "the name of a column"),
                remedy: BilingualText(da: "skriv et navn, eller \"\"", en: "write a name, or \"\""))
        }
        return scalar.string.isEmpty ? "" : try sourceColumn()
    }
}
