import CostModel
import TestSupport
import Testing

@Suite struct DayRangeTests {
    @Test("a range is the set of its days", arguments: Seeds.some(5))
    func sets(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<400 {
            let (left, right) = (range(&random), range(&random))
            let (leftDays, rightDays) = (days(left), days(right))
            #expect(left.dayCount == leftDays.count)
            #expect(left.isEmpty == leftDays.isEmpty)
            #expect(left.overlaps(right) == !leftDays.isDisjoint(with: rightDays))
            #expect(days(left.intersection(right)) == leftDays.intersection(rightDays))
            let day = CivilDate(dayNumber: random.number(-2...12))
            #expect(left.contains(day) == leftDays.contains(day.dayNumber))
        }
    }

    @Test("no end is the end of time")
    func openEnd() {
        let open = DayRange(first: CivilDate(dayNumber: 0), last: nil)
        #expect(open.last == DayRange.openEnd)
        #expect(CivilDate(year: 9999, month: 12, day: 31) == DayRange.openEnd)
    }

    private func range(_ random: inout SplitMix64) -> DayRange {
        let first = random.number(Int32(0)...10)
        return DayRange(
            first: CivilDate(dayNumber: first), last: CivilDate(dayNumber: first + random.number(-3...6)))
    }

    private func days(_ range: DayRange) -> Set<Int32> {
        Set((Int32(-5)...20).filter { range.first.dayNumber <= $0 && $0 <= range.last.dayNumber })
    }
}
