import Testing

@testable import ModelFile

@Suite struct DecimalTextTests {
    @Test(
        "a decimal text is units of its last decimal, exactly",
        arguments: [
            ("0", 3, 0), ("0.001", 3, 1), ("1642.8", 3, 1_642_800), ("5.10", 2, 510), ("5.1", 2, 510), ("12", 0, 12),
            ("999999999999.999", 3, 999_999_999_999_999),
        ] as [(String, Int, Int64)])
    func exact(text: String, decimals: Int, units: Int64) {
        #expect(Int64(decimalText: text, decimals: decimals) == units)
    }

    @Test(
        "every other spelling of a number is refused",
        arguments: [
            "", ".", "5.", ".5", "-5", "+5", "05", "00", "1_000", "1e3", "0x10", "1,5", "1.2.3", " 1", "1 ", "٣",
            "1.2345", "1000000000000", "inf",
        ])
    func refused(text: String) {
        #expect(Int64(decimalText: text, decimals: 3) == nil)
    }
}
