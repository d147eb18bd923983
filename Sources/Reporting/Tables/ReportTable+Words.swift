import CostModel

extension ReportTable {
    /// What stands in the place of the rows where there are none.
    static let noRows = BilingualText(da: "(ingen rækker)", en: "(no rows)")

    /// The line under the rows as people read it; nil for none. A first cell that is empty says "I alt".
    func totalWords(in language: Language) -> [TerminalText]? {
        guard let totals else { return nil }
        precondition(totals.count == columns.count, "totals have one cell per column")
        return totals.enumerated().map { index, cell in
            switch cell {
            case .empty where index == 0: TerminalText(BilingualText(da: "I alt", en: "Total").text(in: language))
            case .empty: TerminalText("")
            case .text(let text): TerminalText(text)
            default: TerminalText(cell: cell, of: columns[index].kind, language: language)
            }
        }
    }
}
