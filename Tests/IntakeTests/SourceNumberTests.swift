import CostModel
import Testing

@testable import Intake

@Suite("numbers of a source")
struct SourceNumberTests {
    private func canonical(_ text: String, _ style: NumberStyle, hasTrailingMinus: Bool = false) -> String? {
        Array(text.utf8).withUnsafeBytes {
            SourceNumber($0, style, hasTrailingMinus: hasTrailingMinus).map {
                String(decoding: $0.canonical, as: UTF8.self)
            }
        }
    }

    @Test(
        "Danish: a point between thousands, a comma before decimals",
        arguments: [
            ("1.234,56", "1234.56"), ("-1.234.567", "-1234567"), ("1234,5", "1234.5"), ("0,001", "0.001"), ("-0", "-0"),
            ("000,10", "000.10"), ("0.123", "0123"), ("12.34", nil), ("1234.567", nil), (".123", nil), ("1..234", nil),
            ("1.234.", nil), ("1,2,3", nil), ("1,", nil), (",1", nil), ("1,234.5", nil), ("", nil), ("-", nil),
            ("--1", nil),
            ("1-", nil), ("+1", nil), ("1 234", nil), ("1e3", nil),
        ] as [(String, String?)])
    func danish(text: String, canonical: String?) {
        #expect(self.canonical(text, .danish) == canonical)
    }

    @Test(
        "plain: a point before decimals and nothing else",
        arguments: [
            ("1234.56", "1234.56"), ("-0.5", "-0.5"), ("1,5", nil), ("1.234.567", nil), ("1.", nil), (".5", nil),
        ] as [(String, String?)])
    func plain(text: String, canonical: String?) {
        #expect(self.canonical(text, .plain) == canonical)
    }

    @Test("a minus behind is taken where it is asked for, and one minus is enough")
    func trailingMinus() {
        #expect(canonical("1,50-", .danish, hasTrailingMinus: true) == "-1.50")
        #expect(canonical("-1,50", .danish, hasTrailingMinus: true) == "-1.50")
        #expect(canonical("1,50", .danish, hasTrailingMinus: true) == "1.50")
        for text in ["-1,50-", "1,50--", "-", "1-,50", "- 1"] {
            #expect(canonical(text, .danish, hasTrailingMinus: true) == nil)
        }
    }
}
