import TestSupport
import Testing

@testable import Allocation

@Suite struct CostTableTests {
    @Test("the table sums as a dictionary does, and gives its sums by slot and class", arguments: Seeds.some(10))
    func dictionary(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var table = CostTable()
        var sums: [[Int32]: Int64] = [:]
        let slotMax = random.one(of: [3, 300, Int32.max - 1])
        for _ in 0..<random.number(0...6_000) {
            let (slot, costClass) = (random.number(0...slotMax), random.number(Int32(1)...40))
            let oere = random.number(Int64(-1_000)...1_000)
            let fits = table.add(oere, slot: slot, costClass: costClass)
            #expect(fits)
            sums[[slot, costClass], default: 0] += oere
        }
        let expected = sums.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        let sorted = table.sorted()
        #expect(table.count == sums.count)
        #expect(sorted.map { [$0.slot, $0.costClass] } == expected.map(\.key))
        #expect(sorted.map(\.oere) == expected.map(\.value))
    }

    @Test("a sum that leaves 64 bits is told")
    func overflow() {
        var table = CostTable()
        let fits = [(Int64.max, 1), (1, 2), (1, 1)].map { oere, slot in
            table.add(oere, slot: slot, costClass: 1)
        }
        #expect(fits == [true, true, false])
    }
}
