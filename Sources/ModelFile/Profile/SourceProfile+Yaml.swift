import CostModel

extension SourceProfile {
    private static let keys = [
        "profile", "description", "files", "source", "relation", "dates", "numbers", "restore_lost_zero",
        "replacement_numbers", "expect", "leave_out", "into",
    ]

    /// The whole profile, from the root of the file.
    init(_ root: YamlNode, columns: (DatasetFile) -> [DatasetColumn]) throws(Refusal) {
        let mapping = try YamlMapping(root, keys: SourceProfile.keys)
        _ = try mapping["description"]?.remark()
        let source = try SourceProfile.source(mapping)
        let isRelation = if case .relation = source { true } else { false }
        let expected = try mapping["expect"].map(ExpectedMapping.init)
        if let head = expected?.head, case .file(let shape) = source, head.line > shape.skippedLines {
            throw (mapping["expect"] ?? mapping.node).refusal(
                BilingualText(
                    da: "expect.head ser på linje \(head.line), men skip_lines er \(shape.skippedLines)",
                    en: "expect.head looks at line \(head.line), but skip_lines is \(shape.skippedLines)"),
                remedy: BilingualText(
                    da: "head skal være en af de linjer, der springes over", en: "head must be one of the skipped lines"
                ))
        }
        self.init(
            name: try mapping.required("profile").profileName(),
            filePattern: try mapping["files"].map { files throws(Refusal) in NamePattern(try files.text()) },
            source: source,
            dateLayouts: try mapping["dates"]?.oneOrMore { node throws(Refusal) in try node.dateLayout() }
                ?? SourceProfile.defaultLayouts,
            numbers: try mapping["numbers"]?.choice(of: NumberStyle.self) ?? (isRelation ? .plain : .danish),
            restoresLostZero: try mapping["restore_lost_zero"]?.flag() ?? false,
            replacementSource: try mapping["replacement_numbers"]?.profileName(),
            expected: expected?.content ?? ExpectedContent(), head: expected?.head,
            leftOut: try mapping["leave_out"]?.oneOrMore(RowCondition.init) ?? [],
            files: try FileMapping.list(try mapping.required("into"), columns: columns))
        try refuseUnknownPositions(mapping)
        try refuseUncountable(mapping)
    }

    private static let defaultLayouts = ["dd-mm-yyyy", "yyyy-mm-dd"].compactMap { DateLayout($0) }

    private static func source(_ mapping: YamlMapping) throws(Refusal) -> ProfileSource {
        switch (mapping["source"], mapping["relation"]) {
        case (let file?, nil):
            return .file(try DelimitedShape(file))
        case (nil, let relation?):
            return try relation.relation()
        default:
            throw mapping.node.refusal(
                BilingualText(
                    da: "profilen skal have enten source eller relation", en: "the profile must have source or relation"
                ),
                remedy: BilingualText(
                    da: "skriv source for en fil, relation for en tabel, og ikke begge",
                    en: "write source for a file, relation for a table, and not both"))
        }
    }

    /// Without a header, the columns are those that the profile lists.
    private func refuseUnknownPositions(_ mapping: YamlMapping) throws(Refusal) {
        guard case .file(let shape) = source, let known = shape.columns,
            let missing = columns.first(where: { !known.contains($0) })
        else { return }
        throw (mapping["source"] ?? mapping.node).refusal(
            BilingualText(
                da: "kolonnen \(quoted(missing)) står ikke i source.columns",
                en: "the column \(quoted(missing)) is not in source.columns"),
            remedy: BilingualText(da: "tilføj den på sin plads", en: "add it in its place"))
    }

    /// A sum of amounts needs amounts.
    private func refuseUncountable(_ mapping: YamlMapping) throws(Refusal) {
        guard case .file(let shape) = source, shape.trailer?.amountPosition != nil,
            !files.contains(where: { $0.file == .postings })
        else { return }
        throw (mapping["source"] ?? mapping.node).refusal(
            BilingualText(
                da: "source.trailer.amount kræver, at profilen laver postings",
                en: "source.trailer.amount needs a profile that makes postings"),
            remedy: BilingualText(da: "lad amount være ude", en: "leave amount out"))
    }
}

extension YamlNode {
    /// A name of ours: letters, digits, `-` and `_`.
    fileprivate func profileName() throws(Refusal) -> String {
        let name = try code(of: BilingualText(da: "a-z, A-Z, 0-9, _ og -", en: "a-z, A-Z, 0-9, _ and -")) { byte in
            switch byte {
            case 48...57, 65...90, 97...122, UInt8(ascii: "_"), UInt8(ascii: "-"): true
            default: false
            }
        }
        guard name.utf8.count <= 64 else {
            throw refusal(
                mustBe: BilingualText(da: "højst 64 tegn", en: "64 characters at most"),
                remedy: BilingualText(da: "brug et kortere navn", en: "use a shorter name"))
        }
        return name
    }

    func dateLayout() throws(Refusal) -> DateLayout {
        let text = try text()
        guard let layout = DateLayout(text) else {
            throw refusal(
                BilingualText(da: "\(quoted(text)) er ikke en datoform", en: "\(quoted(text)) is not a date layout"),
                remedy: BilingualText(
                    da: "skriv yyyy, mm og eventuelt dd hver én gang, med - . eller / imellem, som dd-mm-yyyy",
                    en: "write yyyy, mm and perhaps dd once each, with - . or / between, such as dd-mm-yyyy"))
        }
        return layout
    }

    /// `schema.name`, no query.
    fileprivate func relation() throws(Refusal) -> ProfileSource {
        let text = try text()
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, parts.allSatisfy(YamlNode.isIdentifier) else {
            throw refusal(
                BilingualText(
                    da: "\(quoted(text)) er ikke navnet på en tabel med sit skema",
                    en: "\(quoted(text)) is not the name of a table with its schema"),
                remedy: BilingualText(da: "skriv det som skema.tabel", en: "write it as schema.table"))
        }
        return .relation(schema: parts[0], name: parts[1])
    }

    private static func isIdentifier(_ text: String) -> Bool {
        (1...63).contains(text.utf8.count) && !text.unicodeScalars.contains { isControl($0) || $0 == "\"" }
    }
}
