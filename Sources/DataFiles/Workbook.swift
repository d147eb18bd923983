import CostModel

/// Lays a document out on sheets.
package struct Workbook {
    private let document: ReportDocument
    private let rowCountMax: Int

    /// - Parameter rowCountMax: rows of a sheet, headings and total included; what does not fit goes on to a next sheet
    package init(_ document: ReportDocument, rowCountMax: Int = 1_048_576) {
        precondition(rowCountMax >= 3, "a sheet has a heading, a row and a total")
        self.document = document
        self.rowCountMax = rowCountMax
    }

    package func bytes() throws(Refusal) -> [UInt8] {
        let sheets = tableSheets()
        let file = try XlsxFile(title: document.title.text(in: document.language))
        let readMe = try file.addSheet(SheetNames.readMe.text(in: document.language))
        try ReadMeSheet(document: document, sheets: sheets).write(to: readMe)
        for sheet in sheets { try sheet.write(to: file.addSheet(sheet.name)) }
        return try file.close()
    }

    /// One for each section, or several where its rows do not fit on one.
    private func tableSheets() -> [TableSheet] {
        var names = SheetNames(taken: SheetNames.readMe.text(in: document.language))
        return document.sections.flatMap { section -> [TableSheet] in
            let table = section.table
            let totals = table.rows.isEmpty ? nil : table.totals
            let parts = TableSheet.parts(of: table.rows.count, max: rowCountMax - (totals == nil ? 1 : 2))
            return parts.enumerated().map { number, part in
                TableSheet(
                    name: names.name(for: section.title.text(in: document.language)), section: section,
                    isFirst: number == 0, rows: table.rows[part], totals: number == parts.count - 1 ? totals : nil,
                    language: document.language)
            }
        }
    }
}
