import TestSupport

extension SplitMix64 {
    /// Up to twelve characters of the kinds that break formats.
    mutating func nastyText() -> String {
        let pieces = [
            "a", "Ø", "é", "e\u{301}", ",", ";", "\"", "\"\"", "'", "\n", "\r", "\r\n", "\t", " ", "\\", "\\n", "/",
            "=", "-",
            "\u{0}", "\u{1}", "\u{1F}", "\u{1B}[31m", "\u{7F}", "\u{9B}", "\u{2028}", "\u{2029}", "\u{202E}",
            "\u{FEFF}",
            "漢", "👨‍👩‍👧", "null", "0", "{", "}", "[", "]",
        ]
        let count = Int.random(in: 0...12, using: &self)
        return (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &self)] }.joined()
    }
}
