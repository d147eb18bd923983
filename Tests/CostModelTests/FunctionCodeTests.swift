import CostModel
import Testing

@Suite struct FunctionCodeTests {
    @Test("a code is digit, two digits, two digits", arguments: [("5.57.71", [5, 57, 71]), ("0.01.00", [0, 1, 0])])
    func reads(text: String, components: [Int]) throws {
        let code = try #require(FunctionCode(text))
        #expect(code.components == components)
        #expect(code.description == text)
    }

    @Test("what has another form is no code", arguments: ["", "5", "5.57", "5.57.7", "5.57.711", "55771", "5,57,71"])
    func refuses(text: String) {
        #expect(FunctionCode(text) == nil)
    }

    @Test(
        "nor is anything with other digits",
        arguments: ["5.57.7a", " .57.71", "5.57.٧", "-.57.71", "5 57 71", "5.5.771"])
    func refusesDigits(text: String) {
        #expect(FunctionCode(text) == nil)
    }

    @Test("every number is read back from its text, and the order is that of the text")
    func roundTrip() {
        let codes = (Int32(0)..<100_000).map { FunctionCode(number: $0) }
        let texts = codes.map(\.description)
        #expect(texts.compactMap { FunctionCode($0) } == codes)
        #expect(texts == texts.sorted())
    }
}
