import CostModel
import Testing

@testable import Intake

@Suite("account strings")
struct SourceAccountTests {
    /// The parts in the order of the enumeration, with `-` for none; nil for no account string.
    private func parts(_ text: String) -> String? {
        Array(text.utf8).withUnsafeBytes { bytes in
            SourceAccount(bytes).map { account in
                AccountPart.allCases.map { part in
                    account[part].isEmpty ? "-" : String(decoding: account[part], as: UTF8.self)
                }.joined(separator: " ")
            }
        }
    }

    @Test(
        "16 digits, 10 digits, a function, and dotted with the parts that are there",
        arguments: [
            ("5577117123401352", "5.57.71 1 7 1234 013 5.2"), ("5577110000001300", "5.57.71 1 - - 013 0.0"),
            ("5577117013", "5.57.71 1 7 - 013 -"), ("55771", "5.57.71 - - - - -"), ("055771", "5.57.71 - - - - -"),
            ("5.57.71", "5.57.71 - - - - -"), ("05.57.71", "5.57.71 - - - - -"), ("5.57.71.1", "5.57.71 1 - - - -"),
            ("5.57.71.1.7.0000.013.52", "5.57.71 1 7 - 013 5.2"),
            ("5.57.71.1.7.1234.013.5.2", "5.57.71 1 7 1234 013 5.2"),
            ("5.57.71.013", "5.57.71 - - - 013 -"), ("5.57.71.1.52", "5.57.71 1 - - - 5.2"),
            ("5.57.71.1.0.013", "5.57.71 1 - - 013 -"), ("5.57.71.1234", "5.57.71 - - 1234 - -"),
        ] as [(String, String)])
    func forms(text: String, parts: String) {
        #expect(self.parts(text) == parts)
    }

    @Test(
        "anything else is none",
        arguments: [
            "", "5", "5.57", "5.57.7", "5.57.711", "15.57.71", "155771", "557711", "55771170130", "557711712340135",
            "55771171234013521", "5.57.71.", ".5.57.71", "5..57.71", "5.57.71.12345", "5.57.71.1.7.0000.013.521",
            "5.57.71.1.5.2", "5.57.71.013.1", "5-57-71", "5.57.7x", "557711701３", "5577 117013", "+577117013",
        ])
    func noForms(text: String) {
        #expect(parts(text) == nil)
    }

    @Test("a grouping gets its zeros, a species its point")
    func singleParts() {
        func grouping(_ text: String) -> [UInt8]? { Array(text.utf8).withUnsafeBytes { SourceAccount.grouping($0) } }
        #expect(grouping("1") == Array("001".utf8) && grouping("13") == Array("013".utf8))
        #expect(
            grouping("013") == Array("013".utf8) && grouping("0013") == nil && grouping("") == nil
                && grouping("1x") == nil)
        #expect(SourceAccount.species(Array("52".utf8)) == Array("5.2".utf8))
        #expect(SourceAccount.species(Array("5".utf8)) == Array("5".utf8))
        #expect(SourceAccount.species(Array("5x".utf8)) == Array("5x".utf8))
    }
}
