import CostModel
import Testing

@testable import Intake

/// Codes are compared byte by byte, and no person hides in them.
@Suite("codes and names")
struct CodeGrammarTests {
    @Test(
        "printable ASCII without spaces around it is a code", arguments: ["F1", "a b", "0", "A-1/2_3.4", "'=x", "\""])
    func codes(text: String) {
        #expect(FieldFixture.read(text, as: .code) == .text(text))
    }

    @Test(
        "anything else is not",
        arguments: [" F1", "F1 ", " ", "Å1", "A\u{30A}", "F\u{A0}1", "F\t1", "F\n1", "F\u{200D}"])
    func notCodes(text: String) {
        #expect(FieldFixture.read(text, as: .code) == .refused(.badCode))
    }

    @Test("a code has 64 bytes at most")
    func lengths() {
        #expect(FieldFixture.read(String(repeating: "x", count: 64), as: .code) != .refused(.badCode))
        #expect(FieldFixture.read(String(repeating: "x", count: 65), as: .code) == .refused(.badCode))
    }

    @Test("a CPR number is no code, with or without a hyphen; other ten-digit numbers are")
    func numbersAsCodes() {
        #expect(FieldFixture.read("0101375005", as: .code) == .refused(.cprAsCode))
        #expect(FieldFixture.read("010137-5005", as: .code) == .refused(.cprAsCode))
        #expect(FieldFixture.read("6181871234", as: .code) == .refused(.cprAsCode))
        #expect(FieldFixture.read("0000000001", as: .code) == .text("0000000001"))
        #expect(FieldFixture.read("618187123", as: .code) == .text("618187123"))
    }

    @Test("words are taken whole and in their case")
    func choices() {
        let kind = FieldKind.choice(["original", "revised"])
        #expect(FieldFixture.read("revised", as: kind) == .text("revised"))
        for text in ["Revised", "revise", "revised ", "original,revised"] {
            #expect(FieldFixture.read(text, as: kind) == .refused(.badChoice))
        }
    }

    @Test("a name is text on one line, in which CPR numbers are hidden")
    func names() {
        #expect(FieldFixture.read("Halsnæs voksen", as: .name) == .text("Halsnæs voksen"))
        #expect(FieldFixture.read("for 618187-1234", as: .name) == .text("for xxxxxx-xxxx"))
        #expect(FieldFixture.read("a\nb", as: .name) == .refused(.badCode))
        #expect(FieldFixture.read("a\tb", as: .name) == .refused(.badCode))
        #expect(FieldFixture.read(String(repeating: "x", count: 1_001), as: .name) == .refused(.badCode))
    }
}
