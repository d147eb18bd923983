import Allocation
import Testing

@Suite struct ApportionmentCaseTests {
    /// Amount in øre, weights, shares, source.
    static let cases: [(Int64, [Int64], [Int64], String)] = [
        (64_000_001, [243, 242, 181], [23_351_352, 23_255_255, 17_393_394], "manual, Dividing an amount"),
        (18_225, [98, 2], [17_861, 364], "github.com/odoo/odoo/pull/214736: 178.61 + 3.65 were given away there"),
        (25, [1_500, 1_500, 900, 500, 500, 200], [7, 7, 4, 3, 3, 1], "the Alabama paradox at 25 seats"),
        (26, [1_500, 1_500, 900, 500, 500, 200], [8, 8, 5, 2, 2, 1], "and at 26: two get less of more"),
        (-18_225, [98, 2], [-17_861, -364], "its reversal"),
        (.max, [1, 1], [4_611_686_018_427_387_904, 4_611_686_018_427_387_903], "the largest amount"),
        (.min, [1], [.min], "the smallest, whole"),
        (.min, [1, 1], [-4_611_686_018_427_387_904, -4_611_686_018_427_387_904], "the smallest, in two"),
        (.min, [1, 0, 2], [-3_074_457_345_618_258_603, 0, -6_148_914_691_236_517_205], "the smallest, in three"),
        (.max, [.max], [.max], "a weight at the limit"),
        (7, [.max, .max], [4, 3], "two of them: their sum needs the 64th bit"),
        (1, [1, 1, 1], [1, 0, 0], "one øre goes to the first of equals"),
        (-1, [1, 1, 1], [-1, 0, 0], "and so does its reversal"),
        (2, [0, 1, 1, 1], [0, 1, 1, 0], "weight 0 is no target"),
        (0, [1, 2], [0, 0], "nothing is nothing"),
    ]

    @Test("worked and published cases come out to the øre", arguments: cases.indices)
    func published(index: Int) {
        let (amount, weights, shares, source) = ApportionmentCaseTests.cases[index]
        let total = weights.reduce(0) { $0 + UInt64($1) }
        #expect(apportion(amount, weights: weights, weightTotal: total) == shares, "\(source)")
    }

    @Test("one øre over a hundred thousand targets reaches the first", arguments: [1, -1] as [Int64])
    func oneOere(amount: Int64) {
        let shares = apportion(amount, weights: [Int64](repeating: 7, count: 100_000), weightTotal: 700_000)
        #expect(shares[0] == amount)
        #expect(shares.dropFirst().allSatisfy { $0 == 0 })
    }

    @Test("one øre too few leaves out the last of a hundred thousand")
    func oneTooFew() {
        let shares = apportion(99_999, weights: [Int64](repeating: 7, count: 100_000), weightTotal: 700_000)
        #expect(shares.last == 0)
        #expect(shares.dropLast().allSatisfy { $0 == 1 })
    }
}
