import CostModel
import Testing

@Suite struct ControlTotalTests {
    @Test("ten million postings at the limit of 64 bits fit")
    func large() {
        var total = ControlTotal.zero
        total.add(oere: .max)
        total.add(oere: .max)
        total += ControlTotal(rows: 1, oere: Int128(Int64.min))
        #expect(total == ControlTotal(rows: 3, oere: Int128(Int64.max) - 1))
    }
}
