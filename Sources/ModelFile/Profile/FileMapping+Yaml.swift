import CostModel

extension FileMapping {
    /// The key `into`: by canonical file what its columns are made of, in the order in which the files are loaded.
    static func list(
        _ node: YamlNode, columns: (DatasetFile) -> [DatasetColumn]
    ) throws(Refusal) -> [FileMapping] {
        let mapping = try YamlMapping(node, keys: DatasetFile.allCases.map(\.rawValue))
        var files: [FileMapping] = []
        for file in DatasetFile.allCases {
            guard let written = mapping[file.rawValue] else { continue }
            files.append(try FileMapping(written, file: file, columns: columns(file)))
        }
        guard !files.isEmpty else {
            throw node.refusal(
                BilingualText(da: "into er tom", en: "into is empty"),
                remedy: BilingualText(
                    da: "skriv mindst én fil, som postings", en: "write at least one file, such as postings"))
        }
        return files
    }

    private init(_ node: YamlNode, file: DatasetFile, columns: [DatasetColumn]) throws(Refusal) {
        let mapping = try YamlMapping(node, keys: columns.map(\.name) + ["only", "join_periods", "add_quantities"])
        var mapped: [ColumnMapping] = []
        for column in columns {
            if let written = mapping[column.name] {
                mapped.append(try ColumnMapping(written, column))
            } else if column.isRequired {
                _ = try mapping.required(column.name)
            }
        }
        self.init(
            file: file, only: try mapping["only"]?.oneOrMore(RowCondition.init) ?? [],
            joinsPeriods: try mapping.joins("join_periods", FileMapping.withPeriods, file),
            addsQuantities: try mapping.joins("add_quantities", FileMapping.withQuantities, file), columns: mapped)
        try refuseOpenIdentity(mapping, columns)
    }

    private static let withPeriods: [DatasetFile] = [.families, .enrolments, .assignments, .employments]
    private static let withQuantities: [DatasetFile] = [.serviceUse, .participation]

    /// A code is seen by many, and a CPR number in it would be too.
    private func refuseOpenIdentity(_ written: YamlMapping, _ columns: [DatasetColumn]) throws(Refusal) {
        let persons = Set(self["cpr"]?.sourceColumns ?? [])
        for column in columns {
            guard case .code = column.kind, let mapping = self[column.name], mapping.numberedPrefix == nil,
                mapping.map == nil, let open = mapping.sourceColumns.first(where: persons.contains)
            else { continue }
            throw (written[column.name] ?? written.node).refusal(
                BilingualText(
                    da: "koden \(column.name) laves af \(quoted(open)), som er CPR-numre",
                    en: "the code \(column.name) is made of \(quoted(open)), which are CPR numbers"),
                remedy: BilingualText(
                    da: "brug en anden kolonne, eller skriv numbered: \"P-\" ved den",
                    en: "use another column, or write numbered: \"P-\" with it"))
        }
    }
}

extension YamlMapping {
    /// Whether rows become one, which only some files know.
    fileprivate func joins(_ key: String, _ files: [DatasetFile], _ file: DatasetFile) throws(Refusal) -> Bool {
        guard let node = self[key], try node.flag() else { return false }
        guard files.contains(file) else {
            throw node.refusal(
                BilingualText(
                    da: "\(key) kan ikke bruges for \(file.rawValue)", en: "\(key) cannot be used for \(file.rawValue)"),
                remedy: .oneOf(files.map(\.rawValue)))
        }
        return true
    }
}
