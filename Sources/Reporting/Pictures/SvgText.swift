/// Lengths of text in a picture. A picture cannot ask the reader's machine how wide its letters are, so they are taken to
/// be as wide as those of the widest of the usual fonts are on average.
enum SvgText {
    /// Hundredths of a unit, as everywhere in a picture.
    static let size = 13_00
    static let lineHeight = 17_00
    private static let letterWidth = 7_20

    static func width(_ text: String) -> Int {
        TerminalText(text).width * letterWidth
    }

    /// The text, or its beginning with `…` where it is wider than `width`.
    static func cut(_ text: String, to width: Int) -> String {
        guard self.width(text) > width else { return text }
        var kept = ""
        for character in text {
            guard self.width(kept + String(character) + "…") <= width else { break }
            kept.append(character)
        }
        return kept + "…"
    }

    /// One or two lines broken at a space, each cut to `width`.
    static func lines(_ text: String, within width: Int) -> [String] {
        let lines = TerminalText(text).lines(within: width / letterWidth).map(\.string)
        guard lines.count > 1 else { return [cut(text, to: width)] }
        return [cut(lines[0], to: width), cut(lines[1...].joined(separator: " "), to: width)]
    }
}
