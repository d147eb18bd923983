import CostModel
import Testing

@Suite("FileLabel")
struct FileLabelTests {
    @Test(
        "a label is cut between letters and says so",
        arguments: [
            ("kort", 10, 10, "kort"), ("tolv tegn her", 99, 8, "tolv te…"), ("ææææ", 8, 80, "ææææ"),
            ("ææææ", 7, 80, "ææ…"),
            ("a b c d e", 6, 80, "a b…"), ("a\nb\tc", 80, 80, "a b c"),
            ("e\u{301}e\u{301}e\u{301}", 80, 4, "e\u{301}…"),
            ("👨‍👩‍👧👨‍👩‍👧", 28, 80, "👨‍👩‍👧…"), ("", 10, 10, ""), ("abcdef", 3, 80, "…"),
        ])
    func cut(_ text: String, _ bytesMax: Int, _ charactersMax: Int, _ cut: String) {
        let label = FileLabel.cut(text, bytesMax: bytesMax, charactersMax: charactersMax)
        #expect(Array(label.utf8) == Array(cut.utf8))
        #expect(label.utf8.count <= bytesMax && label.unicodeScalars.count <= charactersMax)
    }
}
