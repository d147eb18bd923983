import Reporting
import TestSupport
import Testing

@Suite("TerminalText")
struct TerminalTextTests {
    @Test(
        "width is what the terminal shows",
        arguments: [
            ("", 0), ("abc", 3), ("æøå ÆØÅ", 7), ("e\u{301}", 1), ("a\u{30A}\u{301}", 1), ("–", 1), ("漢字", 4), ("한", 2),
            ("ﾊ", 1), ("Ａ", 2), ("😀", 2), ("a\u{200D}b", 2), ("1.234,50", 8), ("\u{1B}", 1),
        ])
    func width(_ text: String, _ width: Int) {
        #expect(TerminalText(text).width == width)
    }

    @Test(
        "what steers a terminal is shown, not sent",
        arguments: [
            ("\u{1B}[2J", "␛[2J"), ("\u{0}", "␀"), ("a\tb\r\n", "a␉b␍␊"), ("\u{7F}", "␡"), ("\u{9B}31m", "\u{FFFD}31m"),
            ("\u{202E}12", "\u{FFFD}12"), ("\u{2066}", "\u{FFFD}"), ("\u{2028}", "\u{FFFD}"), ("\u{FEFF}", "\u{FFFD}"),
            ("\u{AD}", "\u{FFFD}"), ("\u{E0041}", "\u{FFFD}"), ("Søren", "Søren"),
        ])
    func neutralised(_ text: String, _ shown: String) {
        #expect(TerminalText(text).string == shown)
    }

    @Test("no text leaves a control or direction character behind", arguments: 1...50)
    func nasty(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let shown = TerminalText((0..<20).map { _ in generator.nastyText() }.joined()).string
        let steering: [Unicode.GeneralCategory] = [.control, .format, .lineSeparator, .paragraphSeparator]
        let left = shown.unicodeScalars.filter {
            steering.contains($0.properties.generalCategory) && $0 != "\u{200D}"
        }
        #expect(left.isEmpty, "seed \(seed)")
    }
}
