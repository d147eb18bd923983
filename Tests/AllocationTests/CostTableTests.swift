import TestSupport
import Testing

@testable import Allocation

@Suite struct CostTableTests {
    @Test("the table sums as a dictionary does, and gives its sums by slot and class", arguments: Seeds.some(10))
    func dictionary(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var table = CostTable()
        var sums: [[Int32]: Int64] = [:]
        let slotMax = random.one(of: [3, 300, Int32.max - 1])
        for _ in 0..<random.number(0...6_000) {
            let (slot, costClass) = (random.number(0...slotMax), random.number(Int32(1)...40))
            let oere = random.number(Int64(-1_000)...1_000)
            table.add(oere, slot: slot, costClass: costClass)
            sums[[slot, costClass], default: 0] += oere
        }
        let expected = sums.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        let sorted = try #require(table.sorted())
        #expect(table.count == sums.count)
        #expect(sorted.map { [$0.slot, $0.costClass] } == expected.map(\.key))
        #expect(sorted.map(\.oere) == expected.map(\.value))
    }

    @Test(
        "a sum that leaves 64 bits in the end is told; one that does so on the way is not",
        arguments: [
            ([Int64.max, 1], nil), ([.min, -1], nil), ([.max, .max, .max, .min, .min], Int64.max - 2),
            ([.max, 1, -1], .max), ([.min, -1, 1], .min), ([-1, .min, .max], -2), ([.max, .max, -2], nil),
        ] as [([Int64], Int64?)])
    func overflow(amounts: [Int64], sum: Int64?) {
        var table = CostTable()
        table.add(7, slot: 2, costClass: 1)
        for oere in amounts { table.add(oere, slot: 1, costClass: 1) }
        #expect(table.sorted()?.first?.oere == sum)
    }
}
