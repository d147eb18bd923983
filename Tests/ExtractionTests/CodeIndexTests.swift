import CostModel
import TestSupport
import Testing

@testable import Extraction

@Suite struct CodeIndexTests {
    @Test("every code is found at its place, and no other", arguments: Seeds.some(10))
    func asDictionary(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var places: [LedgerFacts.Coded: Int32] = [:]
        var codes: [LedgerFacts.Coded] = []
        for _ in 0..<random.one(of: [1, 30, 3_000]) {
            let coded = CodeIndexTests.coded(&random)
            if places.updateValue(Int32(codes.count), forKey: coded) == nil {
                codes.append(coded)
            } else {
                places[coded] = Int32(codes.firstIndex(of: coded) ?? -1)
            }
        }
        let index = CodeIndex(codes)
        for coded in codes + (0..<1_000).map({ _ in CodeIndexTests.coded(&random) }) {
            #expect(CodeIndexTests.find(coded, index) == places[coded])
        }
    }

    @Test("the same code in two municipalities is two; part of a code and more than a code are none")
    func neighbours() {
        let index = CodeIndex([
            LedgerFacts.Coded(municipality: 101, code: "A-1"), LedgerFacts.Coded(municipality: 201, code: "A-1"),
            LedgerFacts.Coded(municipality: 201, code: "A-10"),
        ])
        let found = [("A-1", 101), ("A-1", 201), ("A-10", 201), ("A-10", 101), ("A-", 101), ("", 101), ("A-1", 102)]
            .map { CodeIndexTests.find(LedgerFacts.Coded(municipality: $1, code: $0), index) }
        #expect(found == [0, 1, 2, nil, nil, nil, nil])
    }

    @Test("letters that look the same and are other bytes are another code")
    func bytes() {
        let index = CodeIndex([
            LedgerFacts.Coded(municipality: 101, code: "\u{C5}"),
            LedgerFacts.Coded(municipality: 101, code: "A\u{30A}"),
        ])
        #expect(CodeIndexTests.find(LedgerFacts.Coded(municipality: 101, code: "\u{C5}"), index) == 0)
        #expect(CodeIndexTests.find(LedgerFacts.Coded(municipality: 101, code: "A\u{30A}"), index) == 1)
    }

    @Test("no code is -1, and an empty table holds none")
    func nothing() {
        let index = CodeIndex([])
        #expect(index.index(nil, municipality: 101) == -1)
        #expect(CodeIndexTests.find(LedgerFacts.Coded(municipality: 101, code: "A"), index) == nil)
    }

    private static func find(_ coded: LedgerFacts.Coded, _ index: CodeIndex) -> Int32? {
        Array(coded.code.utf8).withUnsafeBytes { index.index($0, municipality: coded.municipality) }
    }

    private static func coded(_ random: inout SplitMix64) -> LedgerFacts.Coded {
        LedgerFacts.Coded(
            municipality: random.one(of: [101, 201]),
            code: random.one(of: ["", "F-", "Æblegården "]) + "\(random.number(0...4_000))")
    }
}
