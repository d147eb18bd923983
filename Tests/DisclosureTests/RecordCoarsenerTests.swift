import Disclosure
import TestSupport
import Testing

struct RecordCoarsenerTests {
    private func records(_ combinations: [(count: Int, attributes: [String?])]) -> [MicrodataRecord] {
        combinations.flatMap { Array(repeating: $0.attributes, count: $0.count) }.enumerated().map {
            index, attributes in
            MicrodataRecord(person: Int64(index), family: .alone(Int64(index)), attributes: attributes)
        }
    }

    private func counts(_ records: [MicrodataRecord]) -> [String: Int] {
        Dictionary(grouping: records) { $0.attributes.map { $0 ?? "-" }.joined(separator: " ") }.mapValues(\.count)
    }

    @Test("a rare combination loses its last attribute, then the one before")
    func steps() throws {
        let coarse = try RecordCoarsener().coarsened(
            records([
                (6, ["260", "18-24"]), (3, ["270", "18-24"]), (2, ["270", "25-29"]), (5, ["280", "67+"]),
                (5, ["280", "0-5"]),
            ])
        )
        #expect(counts(coarse) == ["260 18-24": 6, "270 -": 5, "280 67+": 5, "280 0-5": 5])
    }

    @Test("those of whom nothing is told are joined by the rarest of the others when they are too few")
    func joined() throws {
        let coarse = try RecordCoarsener().coarsened(
            records([(9, ["260", "18-24"]), (6, ["270", "18-24"]), (2, ["280", "25-29"])]))
        #expect(counts(coarse) == ["260 18-24": 9, "- -": 8])
    }

    @Test("a combination of one family is rare, however many persons share it")
    func families() throws {
        var all = records([(9, ["260", "18-24"]), (9, ["270", "18-24"])])
        for index in 0..<9 { all[index].family = .family(1) }
        let coarse = try RecordCoarsener().coarsened(all)
        #expect(counts(coarse) == ["- -": 18])
    }

    @Test("too few altogether are refused, none are none")
    func tooFew() throws {
        #expect(throws: DisclosureError.tooFewRecords) { try RecordCoarsener().coarsened(records([(4, ["260"])])) }
        #expect(try RecordCoarsener().coarsened([]) == [])
        #expect(RecordCoarsener.smallestGroup([]) == nil)
    }

    @Test(
        "no combination of random records is rarer than five, nothing is invented, and order does not matter",
        arguments: Seeds.some(60))
    func random(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let records = (0..<random.number(5...200)).map { index in
            MicrodataRecord(
                person: Int64(index), family: .family(Int64(index / 2)),
                attributes: (0..<3).map { "\($0)\(random.number(0...$0 + 1))" })
        }
        let needed = Set(records.map(\.family)).count >= 5
        guard needed else {
            #expect(throws: DisclosureError.tooFewRecords) { try RecordCoarsener().coarsened(records) }
            return
        }
        let coarse = try RecordCoarsener().coarsened(records)
        #expect(try #require(RecordCoarsener.smallestGroup(coarse)) >= 5, "seed \(seed)")
        for (before, after) in zip(records, coarse) {
            #expect(before.person == after.person && before.family == after.family)
            #expect(zip(before.attributes, after.attributes).allSatisfy { $1 == nil || $0 == $1 }, "seed \(seed)")
        }
        #expect(try RecordCoarsener().coarsened(records.reversed()) == coarse.reversed(), "seed \(seed)")
    }
}
