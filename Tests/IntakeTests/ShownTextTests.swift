import CostModel
import Testing

@testable import Intake

/// A message shows what is wrong with a value, and not the value of a person.
@Suite("shown text")
struct ShownTextTests {
    @Test(
        "an amount or a code is shown by its form",
        arguments: [
            ("1.234,56", .amount, "#.###,##"), ("kr. 5", .amount, "xx. #"), ("1e3", .amount, "#x#"),
            ("１２", .amount, "##"), ("Sørensen", .code, "xøxxxxxx"), (" F1", .code, " x#"),
            ("31-02-2024", .date, "31-02-2024"), ("1. maj", .date, "1. xxx"), ("01-02-2024 12", .date, "##-##-#### ##"),
            ("-5", .quantity, "-5"), ("123456789", .function, "#########"), ("6181871234", .date, "##########"),
            ("６１８１８７１２３４", .date, "##########"), ("Hans Hansen", .function, "xxxx xxxxxx"),
        ] as [(String, FieldKind, String)])
    func forms(text: String, kind: FieldKind, shown: String) {
        #expect(FieldFixture.shown(text, as: kind) == shown)
    }

    @Test("a word is shown where words are to be chosen from, a phrase is not")
    func words() {
        let kind = FieldKind.choice(["family"])
        #expect(FieldFixture.shown("Family", as: kind) == "Family")
        #expect(FieldFixture.shown("Hans Hansen", as: kind) == "xxxx xxxxxx")
        #expect(FieldFixture.shown("6181871234", as: kind) == "##########")
    }

    @Test("of a CPR number only its length is shown, of a synthetic one nothing")
    func numbers() {
        #expect(FieldFixture.shown("618187123", as: .cpr) == "9")
        #expect(FieldFixture.shown(["61", "01", "87", "1234"].joined(), as: .cpr) == nil)
        #expect(FieldFixture.shown("0101375005", as: .code) == nil)
    }

    @Test("a long value is cut, and control characters are not repeated")
    func long() {
        let shown = FieldFixture.shown(String(repeating: "x", count: 100), as: .code)
        #expect(shown == String(repeating: "x", count: 40) + "…")
        #expect(FieldFixture.shown("F\t1", as: .code) == "x?#")
        #expect(FieldFixture.shown(String(repeating: "å", count: 70), as: .code)?.unicodeScalars.count == 41)
    }

    @Test("a file or code that has a CPR number in its name is shown without it")
    func codes() {
        #expect(ShownText.withoutNumbers("SAG-618187-1234.csv") == "SAG-xxxxxx-xxxx.csv")
        #expect(ShownText.withoutNumbers("F17") == "F17")
    }
}
