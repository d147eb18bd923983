import CostModel

/// What stands around the lines of a report: the title above, the sentences and the stamp below.
struct TextFrame {
    let title: BilingualText?
    let notes: [BilingualText]
    let stamp: TableStamp?
    let style: TextStyle

    func text(around lines: [String]) -> String {
        var all: [String] = []
        if let title { all += sentence(title).map { TextFrame.heading($0, style) } + [""] }
        all += lines
        if !notes.isEmpty || stamp != nil { all.append("") }
        all += notes.flatMap(sentence)
        if let stamp { all.append(stamp.text(in: style.language)) }
        return all.map { TextFrame.withoutTrailingSpaces($0) + "\n" }.joined()
    }

    /// Bold, if the terminal is to have it.
    static func heading(_ line: String, _ style: TextStyle) -> String {
        style.color ? "\u{1B}[1m\(withoutTrailingSpaces(line))\u{1B}[0m" : line
    }

    private func sentence(_ text: BilingualText) -> [String] {
        TerminalText(text.text(in: style.language)).lines(within: style.width ?? Int.max).map(\.string)
    }

    private static func withoutTrailingSpaces(_ line: String) -> Substring {
        guard let last = line.utf8.lastIndex(where: { $0 != UInt8(ascii: " ") }) else { return "" }
        return line[...last]
    }
}
