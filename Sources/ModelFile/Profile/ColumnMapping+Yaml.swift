import CostModel

extension ColumnMapping {
    private static let origins = ["from", "template", "constant", "account"]

    /// A source column by its name alone, or keys.
    init(_ node: YamlNode, _ column: DatasetColumn) throws(Refusal) {
        guard node.node.mapping != nil else {
            self.init(column: column.name, origin: .columns([try node.sourceColumn()]))
            return
        }
        let mapping = try YamlMapping(
            node,
            keys: ColumnMapping.origins + ["map", "otherwise", "default", "numbered"]
                + ValueReading.keys(for: column.kind))
        let given = ColumnMapping.origins.filter { mapping[$0] != nil }
        guard given.count == 1, let origin = given.first else {
            throw node.refusal(
                BilingualText(
                    da: "\(node.path) skal have præcis én af \(ColumnMapping.origins.joined(separator: ", "))",
                    en: "\(node.path) must have exactly one of \(ColumnMapping.origins.joined(separator: ", "))"),
                remedy: BilingualText(
                    da: "skriv hvor værdien kommer fra, for eksempel from: kolonne",
                    en: "write where the value comes from, such as from: column"))
        }
        func canonical(_ key: String) throws(Refusal) -> String? {
            try mapping[key].map { value throws(Refusal) in try value.canonical(column) }
        }
        self.init(
            column: column.name, origin: try ColumnMapping.origin(origin, mapping, column),
            map: try mapping["map"].map { map throws(Refusal) in try ColumnMapping.map(map, column) },
            otherwise: try canonical("otherwise"), whenEmpty: try canonical("default"),
            numberedPrefix: try mapping["numbered"].map { prefix throws(Refusal) in try prefix.prefix() },
            reading: try ValueReading(mapping, column.kind))
        try refuseContradictions(mapping, column)
    }

    private static func origin(
        _ key: String, _ mapping: YamlMapping, _ column: DatasetColumn
    ) throws(Refusal) -> Origin {
        let node = try mapping.required(key)
        switch key {
        case "from":
            return .columns(try node.oneOrMore { item throws(Refusal) in try item.sourceColumn() })
        case "template":
            return .template(try node.template())
        case "constant":
            return .constant(try node.canonical(column))
        default:
            guard AccountPart(rawValue: column.name) != nil else {
                throw node.refusal(
                    BilingualText(
                        da: "\(column.name) er ikke en del af en kontostreng",
                        en: "\(column.name) is no part of an account string"),
                    remedy: BilingualText(da: "brug from", en: "use from"))
            }
            return .account(try node.sourceColumn())
        }
    }

    private static func map(_ node: YamlNode, _ column: DatasetColumn) throws(Refusal) -> [String: String] {
        var map: [String: String] = [:]
        for (key, value) in try YamlMapping.entries(of: node) {
            map[try key.sourceValue()] = try value.canonical(column)
        }
        return map
    }

    private func refuseContradictions(_ mapping: YamlMapping, _ column: DatasetColumn) throws(Refusal) {
        func refuse(_ danish: String, _ english: String) throws(Refusal) {
            throw mapping.node.refusal(
                BilingualText(da: "\(column.name): \(danish)", en: "\(column.name): \(english)"),
                remedy: BilingualText(da: "ret kolonnens nøgler", en: "mend the column's keys"))
        }
        if otherwise != nil, map == nil { try refuse("otherwise kræver map", "otherwise needs map") }
        let isConstant = if case .constant = origin { true } else { false }
        let ignored = ValueReading.keys(for: column.kind).first { mapping[$0] != nil }
        if isConstant || map != nil, let ignored {
            try refuse(
                "\(ignored) gælder ikke for en værdi, som profilen giver",
                "\(ignored) does not hold for a value that the profile gives")
        }
        if map?.isEmpty == true { try refuse("map er tom", "map is empty") }
        if reading.isClock, reading.times != 1 { try refuse("clock og times", "clock and times") }
        if reading.minus != nil, reading.mark != nil { try refuse("minus og mark", "minus and mark") }
        if reading.minus != nil, case .columns(let names) = origin, names.count > 1 {
            try refuse("minus kræver én kolonne i from", "minus needs one column in from")
        }
        if isConstant, map != nil || whenEmpty != nil {
            try refuse("constant kan ikke have map eller default", "constant cannot have map or default")
        }
        guard numberedPrefix != nil else { return }
        guard case .code = column.kind else {
            return try refuse("kun koder kan være numbered", "only codes can be numbered")
        }
        if isConstant || map != nil || whenEmpty != nil {
            try refuse(
                "numbered kan ikke stå sammen med constant, map eller default",
                "numbered cannot stand with constant, map or default")
        }
    }
}

extension YamlNode {
    /// A value as the canonical file has it.
    fileprivate func canonical(_ column: DatasetColumn) throws(Refusal) -> String {
        let text: String
        if let number = plainNumber { text = number } else { text = try sourceValue() }
        guard text.isEmpty ? !column.isRequired : column.accepts(text) else {
            throw refusal(
                BilingualText(
                    da: "\(quoted(text)) er ikke en værdi af kolonnen \(column.name)",
                    en: "\(quoted(text)) is not a value of the column \(column.name)"),
                remedy: BilingualText(
                    da: "skriv værdien, som den kanoniske fil har den",
                    en: "write the value as the canonical file has it"))
        }
        return text
    }

    /// Text with columns in braces.
    fileprivate func template() throws(Refusal) -> [ColumnMapping.TemplatePart] {
        let text = try text()
        var parts: [ColumnMapping.TemplatePart] = []
        var rest = Substring(text)
        while !rest.isEmpty {
            let literal = rest.prefix { $0 != "{" && $0 != "}" }
            if !literal.isEmpty { parts.append(.text(String(literal))) }
            rest = rest.dropFirst(literal.count)
            guard rest.first == "{" else { break }
            let name = rest.dropFirst().prefix { $0 != "{" && $0 != "}" }
            rest = rest.dropFirst(1 + name.count)
            guard rest.first == "}", !name.isEmpty else { break }
            parts.append(.column(String(name)))
            rest = rest.dropFirst()
        }
        let hasColumn = parts.contains { part in if case .column = part { true } else { false } }
        guard rest.isEmpty, hasColumn else {
            throw refusal(
                BilingualText(
                    da: "\(quoted(text)) er ikke en skabelon med kolonner i krøllede parenteser",
                    en: "\(quoted(text)) is not a template with columns in braces"),
                remedy: BilingualText(
                    da: "skriv den som \"{Bilagsnr}-{Linje}\"", en: "write it as \"{Bilagsnr}-{Linje}\""))
        }
        return parts
    }

    /// The beginning of a code.
    fileprivate func prefix() throws(Refusal) -> String {
        let prefix = try text()
        guard prefix.utf8.count <= 32, prefix.utf8.allSatisfy({ (33...126).contains($0) }),
            !prefix.utf8.contains(where: { (48...57).contains($0) })
        else {
            throw refusal(
                mustBe: BilingualText(
                    da: "højst 32 tegn uden mellemrum og cifre", en: "at most 32 characters without spaces and digits"),
                remedy: BilingualText(da: "skriv det som \"H-\"", en: "write it as \"H-\""))
        }
        return prefix
    }
}
