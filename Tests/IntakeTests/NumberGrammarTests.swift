import CostModel
import Testing

@testable import Intake

/// Amounts, quantities and other numbers: a closed grammar, and nothing guessed.
@Suite("number grammars")
struct NumberGrammarTests {
    @Test(
        "kroner become øre exactly",
        arguments: [
            ("0", 0), ("0.00", 0), ("-0.00", 0), ("-0", 0), ("1", 100), ("1.5", 150), ("1.05", 105), ("-0.01", -1),
            ("0.10", 10), ("11500.00", 1_150_000), ("-4600.00", -460_000), ("007.00", 700),
            ("100000000000.00", 10_000_000_000_000), ("-100000000000.00", -10_000_000_000_000),
        ] as [(String, Int64)])
    func amounts(text: String, oere: Int64) {
        #expect(FieldFixture.read(text, as: .amount) == .number(oere))
    }

    @Test(
        "what is not kroner with a point and at most two decimals is refused, and never read as something near it",
        arguments: [
            "", "-", "--1", "+5", "+5.00", "1.", ".5", "-.5", "1.005", "10.005", "1..0", "1.0.0", "1,50", "1.234,56",
            "1.234.567", "1 234.56", " 1", "1 ", "1e3", "1E3", "0x10", "NaN", "nan", "inf", "Infinity", "∞", "1-",
            "(12.00)",
            "12.00-", "1\u{A0}234.56", "１２", "٣", "kr. 5", "5 kr", "−5", "–5", "1'000", "1_000", "0.1.", "½", "1\t",
        ])
    func notAmounts(text: String) {
        #expect(FieldFixture.read(text, as: .amount) == .refused(.badAmount))
    }

    @Test(
        "an amount that is well written and too large is out of range, also where it leaves 64 bits",
        arguments: [
            "100000000000.01", "-100000000000.01", "92233720368547758.07", "92233720368547758.08",
            "-92233720368547758.08", "-92233720368547758.09", "99999999999999999999999999999999999999.99",
        ])
    func tooLarge(text: String) {
        #expect(FieldFixture.read(text, as: .amount) == .refused(.amountOutOfRange))
    }

    @Test(
        "quantities are thousandths and not negative",
        arguments: [("0", 0), ("0.001", 1), ("7", 7_000), ("177.6", 177_600), ("1000000000", 1_000_000_000_000)]
            as [(String, Int64)])
    func quantities(text: String, thousandths: Int64) {
        #expect(FieldFixture.read(text, as: .quantity) == .number(thousandths))
    }

    @Test(
        "what is no quantity is refused",
        arguments: [
            "-1", "-0", "0.0001", "1,5", "1.", "x", "1000000000.001", "99999999999999999999", "NaN", "1e2", "+1",
        ])
    func notQuantities(text: String) {
        #expect(FieldFixture.read(text, as: .quantity) == .refused(.badQuantity))
    }

    @Test(
        "shares and positions are 0 to 100 per cent", arguments: ["-1", "100.001", "0.0001", "1,5", "50%", "x", "1e2"])
    func percents(text: String) {
        #expect(FieldFixture.read(text, as: .percent) == .refused(.badPercent))
        #expect(FieldFixture.read("100", as: .percent) == .number(100_000))
        #expect(FieldFixture.read("0", as: .percent) == .number(0))
        #expect(FieldFixture.read("54.054", as: .percent) == .number(54_054))
    }

    @Test("minutes are those of a day and night at most, and what is no quantity is said to be none")
    func minutes() {
        #expect(FieldFixture.read("1440.000", as: .minutes) == .number(1_440_000))
        #expect(FieldFixture.read("1440.001", as: .minutes) == .refused(.over24Hours))
        #expect(FieldFixture.read("1000000000", as: .minutes) == .refused(.over24Hours))
        #expect(FieldFixture.read("-1", as: .minutes) == .refused(.badQuantity))
        #expect(FieldFixture.read("1000000000.001", as: .minutes) == .refused(.badQuantity))
    }

    @Test("a multitude is a million at most")
    func multitudes() {
        #expect(FieldFixture.read("1000000", as: .multitude) == .number(1_000_000_000))
        #expect(FieldFixture.read("4.5", as: .multitude) == .number(4_500))
        #expect(FieldFixture.read("1000000.001", as: .multitude) == .refused(.badQuantity))
        #expect(FieldFixture.read("-1", as: .multitude) == .refused(.badQuantity))
    }

    @Test("rises of an index may be negative, counts may not and have no decimals")
    func otherNumbers() {
        #expect(FieldFixture.read("-1.25", as: .signedDecimal) == .number(-1_250))
        #expect(FieldFixture.read("2.0125", as: .signedDecimal) == .refused(.badNumber))
        #expect(FieldFixture.read("12", as: .count) == .number(12))
        #expect(FieldFixture.read("12.0", as: .count) == .refused(.badNumber))
        #expect(FieldFixture.read("-1", as: .count) == .refused(.badNumber))
        #expect(FieldFixture.read("9223372036854775808", as: .count) == .refused(.badNumber))
    }

    @Test(
        "municipalities, years, accounts and digits have their exact form",
        arguments: [
            ("260", .municipality, .number(260)), ("26", .municipality, .refused(.badMunicipality)),
            ("0260", .municipality, .refused(.badMunicipality)), ("000", .municipality, .refused(.badMunicipality)),
            ("-26", .municipality, .refused(.badMunicipality)), ("2.6", .municipality, .refused(.badMunicipality)),
            ("2019", .fiscalYear, .number(2019)), ("19", .fiscalYear, .refused(.badFiscalYear)),
            ("1899", .fiscalYear, .refused(.badFiscalYear)), ("3000", .fiscalYear, .refused(.badFiscalYear)),
            ("5.57.71", .function, .text("5.57.71")), ("55771", .function, .refused(.badFunction)),
            ("5.57.7", .function, .refused(.badFunction)), ("05.57.71", .function, .refused(.badFunction)),
            ("5.57.7a", .function, .refused(.badFunction)), ("5,57,71", .function, .refused(.badFunction)),
            ("1", .digit, .number(1)), ("0", .digit, .refused(.badDigit)), ("10", .digit, .refused(.badDigit)),
            ("013", .grouping, .text("013")), ("13", .grouping, .refused(.badGrouping)),
            ("5.2", .species, .text("5.2")), ("5", .species, .text("5")), ("5.", .species, .refused(.badSpecies)),
            ("52", .species, .refused(.badSpecies)), ("5.22", .species, .refused(.badSpecies)),
        ] as [(String, FieldKind, FieldFixture.Answer)])
    func forms(text: String, kind: FieldKind, answer: FieldFixture.Answer) {
        #expect(FieldFixture.read(text, as: kind) == answer)
    }
}
