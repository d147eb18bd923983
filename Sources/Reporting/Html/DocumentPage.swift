import CostModel

/// A document as the template wants it: names and values. Nothing in it is markup but the pictures and the style sheet,
/// which are made here.
struct DocumentPage {
    private let document: ReportDocument
    /// One for each section, unlike each other and those of the page.
    private let ids: [String]

    /// Tables with more columns are printed across.
    private static let columnCountMax = 8

    init(_ document: ReportDocument) {
        self.document = document
        var taken: Set<String> = ["page-main"]
        ids = document.sections.map { section in
            let name = Markup.identifier(section.id)
            let id = DocumentPage.free(name, taken)
            taken.insert(id)
            return id
        }
    }

    var values: [String: Any] {
        [
            "language": document.language.rawValue,
            "style": DocumentStyle.text,
            "styleHash": DocumentStyle.hash,
            "title": words(document.title),
            "stamp": document.stamp.text(in: document.language),
            "skipWords": words(ReportWords.skipToContents),
            "contentsWords": words(ReportWords.contents),
            "warningWord": words(ReportWords.warning),
            "noRows": words(ReportTable.noRows),
            "lead": document.lead.map(words),
            "warnings": document.warnings.map(words),
            "sections": zip(document.sections, ids).enumerated().map { values(of: $1.0, id: $1.1, number: $0 + 1) },
        ]
    }

    private func values(of section: ReportSection, id: String, number: Int) -> [String: Any] {
        let table = section.table.withoutIdleColumns
        let totals = table.rows.isEmpty ? nil : table.totalWords(in: document.language)
        let caption = BilingualText(
            da: "Tabel \(number). \(section.title.danish)", en: "Table \(number). \(section.title.english)")
        return [
            "id": id,
            "heading": words(section.title),
            "isWide": table.columns.count { !$0.isReference } > DocumentPage.columnCountMax,
            "findings": section.findings.map(words),
            "cautions": section.warnings.map(words),
            "pictures": section.chart.map { [values(of: $0, id: id)] } ?? [],
            "caption": words(caption),
            "columns": table.columns.map {
                ["text": words($0.title), "look": DocumentPage.look($0)] as [String: Any]
            },
            "columnCount": table.columns.count,
            "rows": table.rows.map { ["cells": cells($0, table.columns)] },
            "hasTotals": totals != nil,
            "totals": totals.map { cells(words: $0, table.columns) } ?? [],
            "notes": table.notes.map(words),
        ]
    }

    private func values(of chart: Chart, id: String) -> [String: Any] {
        ["caption": words(chart.title), "svg": chart.svg(in: document.language, idPrefix: "\(id)-picture")]
    }

    private func cells(_ row: [TableCell], _ columns: [TableColumn]) -> [[String: Any]] {
        precondition(row.count == columns.count, "a row has one cell per column")
        return cells(
            words: zip(row, columns).map { TerminalText(cell: $0, of: $1.kind, language: document.language) }, columns)
    }

    /// The first cell of a row is its heading, unless it is a figure.
    private func cells(words: [TerminalText], _ columns: [TableColumn]) -> [[String: Any]] {
        zip(words, columns).enumerated().map { index, pair in
            [
                "text": pair.0.string, "look": DocumentPage.look(pair.1),
                "isHead": index == 0 && !pair.1.kind.isFigure,
            ]
        }
    }

    /// The class of its cells; empty for none.
    private static func look(_ column: TableColumn) -> String {
        column.kind.isRightAligned ? "n" : column.isReference ? "ref" : ""
    }

    private func words(_ text: BilingualText) -> String {
        text.text(in: document.language)
    }

    private static func free(_ name: String, _ taken: Set<String>) -> String {
        guard taken.contains(name) else { return name }
        var number = 2
        while taken.contains("\(name)-\(number)") { number += 1 }
        return "\(name)-\(number)"
    }
}
