import CostModel

/// `datapackage.json` by Data Package v2 (https://datapackage.org/standard/data-package/): what each file is, its size and
/// hash, and the schema of those that are csv. Titles stand in the package's language, and in both under `titles`.
struct PackageDescriptor {
    private let package: DataPackage
    private let resources: [(file: PackageFile, hash: String)]

    init(_ package: DataPackage, _ files: [PackageFile], _ hashes: [String]) {
        self.package = package
        resources = zip(files, hashes).map { ($0, $1) }
    }

    var json: JSONValue {
        .object(
            [
                ("$schema", .text("https://datapackage.org/profiles/2.0/datapackage.json")),
                ("name", .text(package.name)),
                ("version", .text("\(package.stamp.exportVersion).0.0")),
            ] + words("title", package.title) + words("description", package.description)
                + [
                    // The day the version was frozen, at noon: when the files are written changes no byte.
                    ("created", .text("\(package.stamp.frozenOn)T12:00:00Z")),
                    ("licenses", .list([.object([("path", .text(readMe)), ("title", .text(terms))])])),
                    ("resources", .list(resources.map(resource))),
                ])
    }

    private var readMe: String {
        package.language == .danish ? "LAESMIG.md" : "README.md"
    }

    /// The terms are those of the receiver and no public licence, so they are told and not named.
    private var terms: String {
        let none = BilingualText(da: "Vilkår", en: "Terms")
        return (package.terms.isEmpty ? [none] : package.terms).map(text).joined(separator: " ")
    }

    private func resource(_ file: PackageFile, _ hash: String) -> JSONValue {
        let parts = file.path.split(separator: ".")
        let format = parts.last.map { $0.lowercased() } ?? ""
        let isDanish = file.path.hasSuffix("_dk.csv")
        let stem = parts.first.map { String($0.dropLast(isDanish ? 3 : 0)) } ?? ""
        let table = package.tables.first { $0.name == stem && ["csv", "dta", "sav"].contains(format) }
        var pairs: [(String, JSONValue)] = [
            ("name", .text(file.path.lowercased().map { $0 == "." || $0 == "_" ? "-" : String($0) }.joined())),
            ("path", .text(file.path)),
        ]
        if format == "csv" { pairs.append(("type", .text("table"))) }
        if let table { pairs += words("title", table.title) + words("description", table.description) }
        pairs += [("format", .text(format)), ("mediatype", .text(PackageDescriptor.mediaType(format)))]
        if PackageDescriptor.isText(format) { pairs.append(("encoding", .text("utf-8"))) }
        pairs += [("bytes", .number(file.bytes.count)), ("hash", .text("sha256:\(hash)"))]
        guard format == "csv" else { return .object(pairs) }
        let fields = table.map { $0.variables.map { field($0, isDanish) } }
        pairs += [
            ("dialect", dialect(isDanish)),
            ("schema", schema(fields ?? package.codebook.columns.map(PackageDescriptor.field))),
        ]
        return .object(pairs)
    }

    private func dialect(_ isDanish: Bool) -> JSONValue {
        .object([
            ("header", .bool(true)), ("delimiter", .text(isDanish ? ";" : ",")),
            ("lineTerminator", .text(isDanish ? "\r\n" : "\n")), ("quoteChar", .text("\"")),
            ("doubleQuote", .bool(true)),
        ])
    }

    private func schema(_ fields: [JSONValue]) -> JSONValue {
        .object([("fields", .list(fields)), ("missingValues", .list([.text("")]))])
    }

    private func field(_ variable: DataVariable, _ isDanish: Bool) -> JSONValue {
        var pairs: [(String, JSONValue)] = [
            ("name", .text(variable.name)), ("type", .text(PackageDescriptor.type(variable.kind))),
        ]
        pairs += words("title", variable.label)
        if let rule = variable.rule { pairs += words("description", rule) }
        if let unit = variable.unit { pairs.append(("unit", .text(text(unit)))) }
        if variable.kind == .boolean {
            pairs += [("trueValues", .list([.text("true")])), ("falseValues", .list([.text("false")]))]
        }
        if variable.kind.digits > 0 { pairs.append(("decimalChar", .text(isDanish ? "," : "."))) }
        // As csv has them.
        let codes = variable.codes.map { FormulaGuard.neutralised($0.code) }
        if !codes.isEmpty {
            let words = zip(codes, variable.codes).map { code, entry in
                JSONValue.object([("value", .text(code)), ("label", .text(text(entry.label)))])
            }
            pairs.append(("categories", .list(words)))
        }
        var constraints: [(String, JSONValue)] = []
        if variable.emptyMeans == nil { constraints.append(("required", .bool(true))) }
        if !codes.isEmpty { constraints.append(("enum", .list(codes.map { .text($0) }))) }
        if !constraints.isEmpty { pairs.append(("constraints", .object(constraints))) }
        return .object(pairs)
    }

    private static func field(_ column: TableColumn) -> JSONValue {
        .object([("name", .text(column.name)), ("type", .text(type(column.kind)))])
    }

    /// `title` in the package's language and `titles` in both.
    private func words(_ key: String, _ words: BilingualText) -> [(String, JSONValue)] {
        [
            (key, .text(text(words))),
            ("\(key)s", .object([("da", .text(words.danish)), ("en", .text(words.english))])),
        ]
    }

    private func text(_ words: BilingualText) -> String {
        words.text(in: package.language)
    }

    private static func type(_ kind: ColumnKind) -> String {
        switch kind {
        case .code, .label, .prose: "string"
        case .ordinal, .count: "integer"
        case .kroner, .decimal: "number"
        case .boolean: "boolean"
        }
    }

    private static func isText(_ format: String) -> Bool {
        ["csv", "json", "md", "r", "sas"].contains(format)
    }

    private static func mediaType(_ format: String) -> String {
        switch format {
        case "csv": "text/csv"
        case "json": "application/json"
        case "md": "text/markdown"
        case "r", "sas": "text/plain"
        case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case "dta": "application/x-stata-dta"
        case "sav": "application/x-spss-sav"
        default: "application/octet-stream"
        }
    }
}
