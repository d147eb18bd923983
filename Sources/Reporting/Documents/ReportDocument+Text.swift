import CostModel

extension ReportDocument {
    /// The document for a terminal: what it says in short, then part by part the heading, what to notice, the table and
    /// its notes; the stamp at the end. Pictures are their finding in words. The document's language decides, not the
    /// style's.
    package func text(_ style: TextStyle) -> String {
        var style = style
        style.language = language
        let heading = TerminalText(title.text(in: language))
        var lines = [
            TextFrame.heading(heading.string, style), String(repeating: "═", count: heading.width), "",
        ]
        lines += sentences(lead, warnings, style)
        lines.removeLast()
        for section in sections { lines += self.lines(of: section, style) }
        lines += ["", stamp.text(in: language)]
        return lines.map { $0 + "\n" }.joined()
    }

    private func lines(of section: ReportSection, _ style: TextStyle) -> [String] {
        var table = section.table
        table.title = nil
        table.stamp = nil
        let heading = TerminalText(section.title.text(in: language)).lines(within: style.width ?? Int.max)
        var lines = ["", ""] + heading.map { TextFrame.heading($0.string, style) } + [""]
        lines += sentences(section.sentences, section.warnings, style)
        // Its own line breaks end its lines.
        return lines + [String(TextTable(table, style: style).text.dropLast())]
    }

    /// Each on lines of its own, and an empty line behind them all; nothing for none.
    private func sentences(
        _ findings: [BilingualText], _ warnings: [BilingualText], _ style: TextStyle
    ) -> [String] {
        let marked = warnings.map { "\(ReportWords.warning.text(in: language)): \($0.text(in: language))" }
        let texts = findings.map { $0.text(in: language) } + marked
        let lines = texts.flatMap { TerminalText($0).lines(within: style.width ?? Int.max).map(\.string) }
        return lines.isEmpty ? [] : lines + [""]
    }
}
