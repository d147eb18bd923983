import CostModel

/// A table for people: aligned columns two spaces apart, numbers to the right, the heading underlined.
///
/// Takes all rows at once, because every cell has a say in the width of its column.
struct TextTable {
    private let table: ReportTable
    private let style: TextStyle

    init(_ table: ReportTable, style: TextStyle) {
        self.table = table.withoutIdleColumns
        self.style = style
    }

    var text: String {
        let titles = table.columns.map { TerminalText($0.title.text(in: style.language)) }
        let body = bodyCells()
        let totals = table.totalWords(in: style.language)
        let measured = body + (totals.map { [$0] } ?? [])
        let layout = TextLayout(
            kinds: table.columns.map(\.kind), titles: titles, body: measured, width: style.width)
        var lines = layout.lines(titles, fromTop: false).map { heading($0) } + [layout.rule]
        for row in body { lines += layout.lines(row, fromTop: true) }
        if body.isEmpty { lines.append(ReportTable.noRows.text(in: style.language)) }
        if let totals, !body.isEmpty { lines += [layout.rule] + layout.lines(totals, fromTop: true) }
        return TextFrame(title: table.title, notes: table.notes, stamp: table.stamp, style: style).text(around: lines)
    }

    private func heading(_ line: String) -> String {
        TextFrame.heading(line, style)
    }

    private func bodyCells() -> [[TerminalText]] {
        var previous: [TableCell] = []
        return table.rows.map { row in
            precondition(row.count == table.columns.count, "a row has one cell per column")
            let blanked = style.blanksRepeats ? repeatedCount(row, after: previous) : 0
            previous = row
            return row.indices.map { index in
                index < blanked
                    ? TerminalText("")
                    : TerminalText(cell: row[index], of: table.columns[index].kind, language: style.language)
            }
        }
    }

    /// How many leading codes the row shares with the one above.
    private func repeatedCount(_ row: [TableCell], after previous: [TableCell]) -> Int {
        let codeCount = table.columns.prefix { !$0.kind.isFigure }.count
        return zip(row, previous).prefix(codeCount).prefix { $0.0 == $0.1 }.count
    }
}
