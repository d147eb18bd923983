import CostModel
import TestSupport
import Testing

/// The only real numbers here are the published vectors; the others are synthetic, or put together while the test runs.
@Suite struct CprNumberTests {
    @Test(
        "the seventh digit tells the century",
        arguments: [("0101375005", 2037), ("0101455009", 2045), ("0101575004", 2057), ("0101585018", 1858)])
    func vectors(text: String, year: Int) throws {
        let number = try #require(CprNumber(text))
        #expect(number.kind == .real)
        #expect(number.birthDate == CivilDate(year: year, month: 1, day: 1))
        #expect(!number.isProbablyMistyped)
    }

    @Test("every combination of seventh digit and year has the century of the rule", arguments: 0...9)
    func centuries(seventh: Int) {
        for year in 0...99 {
            let text = "6181" + CprNumberTests.two(year) + "\(seventh)000"
            let century =
                switch (seventh, year) {
                case (0...3, _): 1900
                case (4, 0...36), (9, 0...36): 2000
                case (4, _), (9, _): 1900
                case (5...8, 0...57): 2000
                default: 1800
                }
            #expect(CprNumber(text)?.birthDate == CivilDate(year: century + year, month: 1, day: 1))
            #expect(CprNumber(text)?.kind == .synthetic)
        }
    }

    @Test("29 February needs the full year: there is none in 1900, and one in 2000")
    func leapDay() {
        #expect(CprNumber("8982000000") == nil)
        #expect(CprNumber("8982004000")?.birthDate == CivilDate(year: 2000, month: 2, day: 29))
        #expect(CprNumber("8982190000") == nil)
        #expect(CprNumber("8982200000")?.birthDate == CivilDate(year: 1920, month: 2, day: 29))
    }

    @Test("the hyphen is optional, at its place only")
    func hyphen() {
        #expect(CprNumber("618190-1234")?.digits == "6181901234")
        #expect(CprNumber("618190-1234") == CprNumber("6181901234"))
        for text in ["61819-01234", "6181901-234", "-6181901234", "618190--234", "618190 1234", "618190-123"] {
            #expect(CprNumber(text) == nil)
        }
    }

    @Test("nine digits are never guessed at", arguments: ["101375005", "61819012", "61819012345", "", "618190123a"])
    func length(text: String) {
        #expect(CprNumber(text) == nil)
    }

    @Test("other digits than ASCII are none")
    func otherDigits() {
        #expect(CprNumber("٦١٨١٩٠١٢٣٤") == nil)
    }

    @Test("day + 60 alone is a replacement number, with month + 80 a synthetic one, month + 80 alone nothing")
    func kinds() {
        #expect(CprNumber("6101901234")?.kind == .replacement)
        #expect(CprNumber("6101901234")?.birthDate == CivilDate(year: 1990, month: 1, day: 1))
        #expect(CprNumber("6181901234")?.kind == .synthetic)
        #expect(CprNumber("0181901234") == nil)
        #expect(CprNumber("9281901234") == nil)
        #expect(CprNumber("6193901234") == nil)
        #expect(CprNumber("6180901234") == nil)
    }

    @Test(
        "ten digits are a number exactly when day and month are a date in one of the three ways",
        arguments: Seeds.some(5))
    func exhaustive(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<2_000 {
            let (day, month, year, serial) = (
                random.number(0...99), random.number(0...99), random.number(0...99), random.number(1_000...3_999)
            )
            let text = [day, month, year].map(CprNumberTests.two).joined() + "\(serial)"
            let isDate = { (day: Int, month: Int) in CivilDate(year: 1900 + year, month: month, day: day) != nil }
            let kind: CprNumber.Kind? =
                if isDate(day, month) {
                    .real
                } else if isDate(day - 60, month - 80) {
                    .synthetic
                } else if isDate(day - 60, month) {
                    .replacement
                } else {
                    nil
                }
            #expect(CprNumber(text)?.kind == kind)
        }
    }

    @Test("modulus 11 hints at typing errors, but on 1 January never")
    func modulus() {
        // Of ten thousand serial numbers of one date every eleventh fits.
        func mistyped(_ date: String) -> Int {
            (0...9_999).count { serial in
                let text = date + CprNumberTests.two(serial / 100) + CprNumberTests.two(serial % 100)
                return CprNumber(text)?.isProbablyMistyped ?? false
            }
        }
        #expect((9_089...9_093).contains(mistyped(["02", "01", "37"].joined())))
        #expect(mistyped(["01", "01", "37"].joined()) == 0)
        #expect(mistyped("628137") == 0)
        #expect(mistyped("620137") == 0)
    }

    @Test("a number shows itself in no text form")
    func hides() throws {
        let number = try #require(CprNumber("6181901234"))
        var dumped = ""
        dump([number], to: &dumped)
        let texts = ["\(number)", String(describing: number), String(reflecting: [number: number]), dumped]
        for text in texts { #expect(!text.contains("61819")) }
    }

    private static func two(_ number: Int) -> String {
        (number < 10 ? "0" : "") + String(number)
    }
}
