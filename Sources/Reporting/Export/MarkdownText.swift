import CostModel

/// Text that stands in Markdown and is never markup there.
enum MarkdownText {
    /// Every sign that Markdown or HTML gives a meaning stands as itself, and what steers instead of showing is shown by
    /// its sign, so a text is one line and a cell of a table one cell.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in TerminalText(text).string.unicodeScalars {
            if signs.contains(scalar) { escaped += "\\" }
            escaped.unicodeScalars.append(scalar)
        }
        return escaped
    }

    /// A row of a table.
    static func row(_ cells: [String]) -> String {
        "| " + cells.joined(separator: " | ") + " |\n"
    }

    /// The headings and the line under them.
    static func heading(_ cells: [String]) -> String {
        row(cells) + row(cells.map { _ in "---" })
    }

    private static let signs: Set<Unicode.Scalar> = [
        "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "&", "~", "!", "$",
    ]
}
