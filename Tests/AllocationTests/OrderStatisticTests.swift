import TestSupport
import Testing

@testable import Allocation

@Suite struct OrderStatisticTests {
    @Test(
        "the k-th largest is the one that sorting finds, with as many of it as stand among the first k",
        arguments: Seeds.some(20))
    func sorting(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<50 {
            let valueMax = random.one(of: [0, 1, 5, 1_000, .max] as [UInt64])
            let values = (0..<random.number(1...60)).map { _ in random.number(0...valueMax) }
            let count = random.number(1...values.count)
            let first = values.sorted(by: >).prefix(count)
            let found = OrderStatistic.largest(count, of: values)
            #expect(found.value == first.last)
            #expect(found.countAtValue == first.count { $0 == first.last })
        }
    }

    @Test("values in order or all equal take no longer than others", .timeLimit(.minutes(1)))
    func ordered() {
        let count: UInt64 = 200_000
        #expect(OrderStatistic.largest(1_000, of: Array(0..<count)).value == count - 1_000)
        #expect(OrderStatistic.largest(1_000, of: Array((0..<count).reversed())).value == count - 1_000)
        #expect(OrderStatistic.largest(1_000, of: [UInt64](repeating: 3, count: 200_000)) == (3, 1_000))
    }
}
