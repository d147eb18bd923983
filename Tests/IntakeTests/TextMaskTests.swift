import Testing

@testable import Intake

/// CPR numbers in free text.
@Suite("text mask")
struct TextMaskTests {
    @Test(
        "a number is hidden however it is written",
        arguments: [
            "6181871234", "618187-1234", "618187 1234", "618187 - 1234", "618187–1234", "618187\u{A0}1234",
            "618187/1234",
            "618187.1234", "618187—1234", "618187−1234", "0101375005", "010137-5005",
        ])
    func hidden(number: String) {
        for (before, after) in [("", ""), ("vedr. ", " juni"), ("cpr", "x"), ("æ", "ø"), ("(", ")"), ("-", "-")] {
            #expect(
                FieldFixture.read(before + number + after, as: .maskedText) == .text(before + "xxxxxx-xxxx" + after))
        }
    }

    @Test("every one of them is hidden, and the text around them stays as it was")
    func several() {
        #expect(
            FieldFixture.read("6181871234,618187-1234 og 618187 1234.", as: .maskedText)
                == .text("xxxxxx-xxxx,xxxxxx-xxxx og xxxxxx-xxxx."))
        #expect(FieldFixture.read("61818712346181871234", as: .maskedText) == .text("61818712346181871234"))
    }

    @Test("replacement numbers are hidden too")
    func replacement() {
        #expect(FieldFixture.read(["61", "01", "87", "1234"].joined(), as: .maskedText) == .text("xxxxxx-xxxx"))
    }

    @Test(
        "other numbers stay",
        arguments: [
            "", "123456", "faktura 12345678901", "9999999999", "0000000000", "618187123", "618187-123", "618187-12345",
            "2019-12-31", "618187    1234", "618187x1234", "konto 5.57.71", "1234567890123456789",
        ])
    func others(text: String) {
        #expect(FieldFixture.read(text, as: .maskedText) == .text(text))
    }
}
