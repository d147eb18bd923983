import CostModel

extension DataPackage {
    /// The package as a document: what is said in README to read first, a section for each table, and the codebook. People
    /// read it, so that headings are labels and codes are words.
    var document: ReportDocument {
        let sections = tables.map { table in
            ReportSection(
                id: table.name, title: table.title,
                table: ReportTable(
                    columns: table.variables.map(\.column), rows: table.rows, notes: [table.description]))
        }
        let codebook = ReportSection(
            id: "codebook", title: BilingualText(da: "Kodebog", en: "Codebook"), table: self.codebook)
        return ReportDocument(
            name: name, language: language, title: title,
            lead: [description] + assumptions + ReadingNotes.all + terms, sections: sections + [codebook],
            stamp: stamp.published)
    }
}
