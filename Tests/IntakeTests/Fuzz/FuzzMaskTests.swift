import CostModel
import TestSupport
import Testing

@testable import Intake

/// Texts with numbers in them, of which none comes out.
@Suite("fuzz: CPR numbers in text")
struct FuzzMaskTests {
    private static let separators = [
        "", "-", " ", "/", ".", "\t", " - ", "\u{A0}", "\u{202F}", "\u{2009}", "–", "—", "−", "\u{2011}", "- –", "    ",
        "x", "_", ":",
    ]
    private static let noise = [
        "cpr", "æ", " ", "1", "0", "12", "-", ".", "konto 5.57.71", "2019-12-31", "😀", "\u{30A}", "\u{A0}", "(", "\n",
        ",",
        "12345678", "xxxxxx-xxxx", "e\u{301}",
    ]

    private static let between = Set<Unicode.Scalar>(
        "- ./\t\u{A0}\u{202F}\u{2009}\u{2010}\u{2011}\u{2012}–—−".unicodeScalars)

    /// Where the first number of a text lies: ten digits with at most three separators after the sixth.
    private static func firstNumber(_ scalars: [Unicode.Scalar]) -> Range<Int>? {
        let isDigit = { (place: Int) in scalars.indices.contains(place) && ("0"..."9").contains(scalars[place]) }
        return scalars.indices.lazy.compactMap { start -> Range<Int>? in
            guard !isDigit(start - 1), (start..<start + 6).allSatisfy(isDigit) else { return nil }
            let gap = scalars[(start + 6)...].prefix(4).prefix { between.contains($0) }.count
            let end = start + 10 + gap
            guard gap <= 3, (start + 6 + gap..<end).allSatisfy(isDigit), !isDigit(end) else { return nil }
            let digits = scalars[start..<start + 6] + scalars[(end - 4)..<end]
            return NaiveGrammar.cpr(String(String.UnicodeScalarView(digits))) == nil ? nil : start..<end
        }.first
    }

    private static func masked(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        while let number = firstNumber(scalars) {
            scalars.replaceSubrange(number, with: Array("xxxxxx-xxxx".unicodeScalars))
        }
        return String(String.UnicodeScalarView(scalars))
    }

    @Test("every number is hidden, however it is written, and nothing else of the text is changed")
    func masks() {
        let fault = Fuzz.fault { generator in
            var text = ""
            for _ in 0..<generator.number(1...5) {
                let number = FuzzGrammarTests.cpr(&generator).replacing("-", with: "")
                text += generator.one(of: [
                    number.prefix(6) + generator.one(of: FuzzMaskTests.separators) + number.suffix(4),
                    generator.one(of: FuzzMaskTests.noise)[...], generator.one(of: FuzzMaskTests.noise)[...],
                ])
            }
            guard case .text(let masked) = FieldFixture.read(text, as: .maskedText) else { return "\(text) is no text" }
            // Swift takes composed and decomposed letters for equal; bytes are what is stored.
            let expected = FuzzMaskTests.masked(text)
            if !masked.utf8.elementsEqual(expected.utf8) { return "\(text) became \(masked), naively \(expected)" }
            return FuzzMaskTests.firstNumber(Array(masked.unicodeScalars)) == nil
                ? nil : "\(text) kept a number: \(masked)"
        }
        #expect(fault == nil)
    }
}
