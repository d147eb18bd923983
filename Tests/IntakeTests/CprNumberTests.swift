import CostModel
import Testing

@testable import Intake

/// The classes of ten-digit numbers, and that none of them shows itself.
@Suite("CPR numbers")
struct CprNumberTests {
    @Test(
        "the seventh digit says the century",
        arguments: [("0101375005", 2037), ("0101455009", 2045), ("0101575004", 2057), ("0101585018", 1858)])
    func centuries(digits: String, year: Int) throws {
        let number = try #require(CprNumber(digits))
        #expect(number.kind == .real)
        #expect(number.birthDate == CivilDate(year: year, month: 1, day: 1))
        #expect(!number.isProbablyMistyped, "modulus 11 says nothing on 1 January")
    }

    @Test("a hyphen after the sixth digit is left out, and nowhere else allowed")
    func hyphen() {
        #expect(CprNumber("618187-1234")?.digits == "6181871234")
        #expect(FieldFixture.read("618187-1234", as: .cpr) == .text("6181871234"))
        #expect(CprNumber("61818-71234") == nil)
        #expect(CprNumber("618187 1234") == nil)
        #expect(CprNumber("618187--1234") == nil)
        #expect(CprNumber("6181871234-") == nil)
        #expect(CprNumber("618187–1234") == nil)
    }

    @Test(
        "29 February needs the year that the century makes of it",
        arguments: [
            ("898200" + "4123", true), ("898200" + "0123", false), ("898204" + "0123", true), ("898256" + "5123", true),
            ("898258" + "5123", false), ("898260" + "5123", true), ("898236" + "4123", true),
            ("898237" + "4123", false),
            ("898240" + "9123", true),
        ])
    func leapDays(digits: String, exists: Bool) {
        #expect((CprNumber(digits) != nil) == exists)
    }

    @Test("day + 60 with month + 80 is synthetic, day + 60 alone a replacement number")
    func kinds() {
        #expect(CprNumber("6181871234")?.kind == .synthetic)
        let replacement = ["61", "01", "87", "1234"].joined()
        #expect(CprNumber(replacement)?.kind == .replacement)
        #expect(FieldFixture.read(replacement, as: .cpr) == .refused(.replacementCpr))
        #expect(FieldFixture.read("6181871234", as: .cpr) == .text("6181871234"))
        #expect(FieldFixture.read("6181871234", as: .cpr, allowsSynthetic: false) == .refused(.syntheticCpr))
    }

    @Test(
        "what has no day, or not ten digits, is no number",
        arguments: [
            "618187123", "61818712345", "0000000000", "9999999999", "6193871234", "9281871234", "618187123x", "",
            "６１８１８７１２３４", "6181871234 ", " 6181871234", "618187\u{2D}12\u{2D}34",
        ])
    func notNumbers(text: String) {
        #expect(FieldFixture.read(text, as: .cpr) == .refused(.badCpr))
    }

    @Test("a failing check digit on another day than 1 January is a hint of a typing error, for real numbers only")
    func typingErrors() throws {
        // Of ten numbers that differ in the last digit alone at least nine fail.
        let numbers = try (0...9).map { try #require(CprNumber(["02", "01", "87", "123", "\($0)"].joined())) }
        #expect(numbers.count(where: \.isProbablyMistyped) >= 9)
        #expect(CprNumber("6181871234")?.isProbablyMistyped == false)
    }

    @Test("no text form of a number has a digit of it")
    func hidden() throws {
        let number = try #require(CprNumber("6181871234"))
        struct Holder { var number: CprNumber }
        var dumped = ""
        dump(Holder(number: number), to: &dumped)
        dump([number: number], to: &dumped)
        let texts = [
            String(describing: number), String(reflecting: number), "\(number)", "\(Optional(number) as Any)",
            "\(Holder(number: number))", "\([number])", dumped, "\(Mirror(reflecting: number).children.map(\.value))",
            String(describing: Holder(number: number)), String(reflecting: [number]),
        ]
        for text in texts {
            #expect(!text.contains("618187") && !text.contains("1234"), "\(text)")
        }
    }
}
