import CostModel

extension ReportDocument {
    /// One object: name, stamp, sentences in the document's language, and the sections by their ids in order. Rows are
    /// those of `ReportTable.bytes(as: .json)`: codes, not words; all decimals; no totals.
    ///
    ///     {"name":"overview","run":7,"generation":3,"published_on":"2026-11-21",…,"sections":{
    ///     "cost-by-sector":{"title":…,"findings":[…],"warnings":[…],"notes":[…],"columns":["sector","expense"],"rows":[
    ///     {"sector":"family","expense":1234567.89}
    ///     ]}
    ///     }}
    package var json: [UInt8] {
        var bytes: [UInt8] = []
        appendHead(to: &bytes)
        bytes.append(contentsOf: ",\"sections\":{".utf8)
        for (index, section) in sections.enumerated() {
            bytes.append(contentsOf: (index == 0 ? "\n" : ",\n").utf8)
            append(section, to: &bytes)
        }
        bytes.append(contentsOf: "\n}}\n".utf8)
        return bytes
    }

    private func appendHead(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: "{\"name\":".utf8)
        JSONText.append(name, to: &bytes)
        bytes.append(contentsOf: ",\"run\":".utf8)
        JSONText.append(stamp.run, to: &bytes)
        bytes.append(contentsOf: ",\"generation\":".utf8)
        JSONText.append(stamp.generation, to: &bytes)
        bytes.append(contentsOf: ",\"published_on\":".utf8)
        bytes.append(contentsOf: (stamp.publishedOn.map { "\"\($0)\"" } ?? "null").utf8)
        bytes.append(contentsOf: ",\"language\":".utf8)
        JSONText.append(language.rawValue, to: &bytes)
        bytes.append(contentsOf: ",\"title\":".utf8)
        JSONText.append(title.text(in: language), to: &bytes)
        append("lead", lead, to: &bytes)
        append("warnings", warnings, to: &bytes)
    }

    private func append(_ section: ReportSection, to bytes: inout [UInt8]) {
        JSONText.append(section.id, to: &bytes)
        bytes.append(contentsOf: ":{\"title\":".utf8)
        JSONText.append(section.title.text(in: language), to: &bytes)
        append("findings", section.sentences, to: &bytes)
        append("warnings", section.warnings, to: &bytes)
        append("notes", section.table.notes, to: &bytes)
        bytes.append(contentsOf: ",\"columns\":".utf8)
        JSONText.append(section.table.columns.map(\.name), to: &bytes)
        bytes.append(contentsOf: ",\"rows\":".utf8)
        JSONRows(columns: section.table.columns).appendList(section.table.rows, to: &bytes)
        bytes.append(UInt8(ascii: "}"))
    }

    private func append(_ key: String, _ sentences: [BilingualText], to bytes: inout [UInt8]) {
        bytes.append(contentsOf: ",\"\(key)\":".utf8)
        JSONText.append(sentences.map { $0.text(in: language) }, to: &bytes)
    }
}
