import CostModel

/// A few figures of different kinds about one thing, such as a run: a list of lines for people, one row for machines.
package struct KeyValueReport: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        /// Its title is the word before the figure.
        package var column: TableColumn
        package var cell: TableCell

        package init(_ column: TableColumn, _ cell: TableCell) {
            self.column = column
            self.cell = cell
        }
    }

    package var title: BilingualText?
    package var entries: [Entry]
    package var notes: [BilingualText]
    package var stamp: TableStamp?

    package init(
        title: BilingualText? = nil, entries: [Entry], notes: [BilingualText] = [], stamp: TableStamp? = nil
    ) {
        self.title = title
        self.entries = entries
        self.notes = notes
        self.stamp = stamp
    }

    package func bytes(as format: OutputFormat, style: TextStyle) -> [UInt8] {
        guard let format = MachineFormat(format) else { return Array(text(style).utf8) }
        return ReportTable(columns: entries.map(\.column), rows: [entries.map(\.cell)], stamp: stamp).bytes(as: format)
    }

    /// Words to the left; figures end in the same column, other values begin there.
    private func text(_ style: TextStyle) -> String {
        let words = entries.map { TerminalText($0.column.title.text(in: style.language)) }
        let values = entries.map { TerminalText(cell: $0.cell, of: $0.column.kind, language: style.language) }
        let figureWidth = zip(entries, values).lazy.filter { $0.0.column.kind.isRightAligned }.map(\.1.width).max() ?? 0
        let wordWidth = words.lazy.map(\.width).max() ?? 0
        let lines = zip(entries, zip(words, values)).map { entry, pair in
            let value = entry.column.kind.isRightAligned ? pair.1.padded(to: figureWidth, right: true) : pair.1.string
            return pair.0.padded(to: wordWidth, right: false) + "  " + value
        }
        return TextFrame(title: title, notes: notes, stamp: stamp, style: style).text(around: lines)
    }
}
