import Allocation
import TestSupport
import Testing

/// The laws of manual: Allocation, over random amounts and weights.
@Suite struct ApportionmentLawTests {
    @Test("the shares are those of the definition, worked out in 128 bits by sorting", arguments: Seeds.some(20))
    func definition(seed: UInt64) {
        each(seed) { amount, weights in
            #expect(shares(amount, weights) == ApportionmentLawTests.defined(amount, weights))
        }
    }

    @Test("the shares sum to the amount, and none is a whole øre from its quota", arguments: Seeds.some(20))
    func sumAndQuota(seed: UInt64) {
        each(seed) { amount, weights in
            let total = weights.reduce(0) { $0 + Int128($1) }
            let shares = shares(amount, weights)
            #expect(shares.reduce(0) { $0 + Int128($1) } == Int128(amount))
            #expect(
                zip(shares, weights).allSatisfy { share, weight in
                    (Int128(share) * total - Int128(amount) * Int128(weight)).magnitude < total.magnitude
                })
        }
    }

    @Test("weight 0 gets 0, and a larger weight never gets less", arguments: Seeds.some(20))
    func weightOrder(seed: UInt64) {
        each(seed) { amount, weights in
            let shares = shares(amount, weights)
            #expect(zip(shares, weights).allSatisfy { $1 > 0 || $0 == 0 })
            let byWeight = zip(weights, shares).sorted { ($0.0, $0.1.magnitude) < ($1.0, $1.1.magnitude) }
            #expect(zip(byWeight, byWeight.dropFirst()).allSatisfy { $0.1.magnitude <= $1.1.magnitude })
        }
    }

    @Test("the negative amount has the negative shares", arguments: Seeds.some(20))
    func reversal(seed: UInt64) {
        each(seed) { amount, weights in
            guard amount != .min else { return }
            #expect(shares(-amount, weights) == shares(amount, weights).map { -$0 })
        }
    }

    @Test("scaling all weights changes nothing", arguments: Seeds.some(20))
    func scale(seed: UInt64) {
        var random = SplitMix64(seed: seed ^ 0xABCD)
        each(seed) { amount, weights in
            let factor = random.number(Int64(1)...1_000)
            #expect(shares(amount, weights.map { $0 * factor }) == shares(amount, weights))
        }
    }

    @Test("one øre more moves no share by more than two", arguments: Seeds.some(20))
    func step(seed: UInt64) {
        each(seed) { amount, weights in
            guard amount != .max else { return }
            #expect(
                zip(shares(amount, weights), shares(amount + 1, weights)).allSatisfy {
                    (Int128($1) - Int128($0)).magnitude <= 2
                })
        }
    }

    @Test("another order of the targets moves the odd øre between ties alone", arguments: Seeds.some(20))
    func permutation(seed: UInt64) {
        var random = SplitMix64(seed: seed ^ 0x1234)
        each(seed) { amount, weights in
            let order = weights.indices.shuffled(using: &random)
            let here = shares(amount, weights)
            let there = shares(amount, order.map { weights[$0] })
            #expect(byRemainder(amount, weights, here) == byRemainder(amount, order.map { weights[$0] }, there))
            // With the targets put back into the order of their keys it is the same øre by øre.
            let back = order.enumerated().sorted { $0.element < $1.element }.map(\.offset)
            #expect(shares(amount, back.map { order[$0] }.map { weights[$0] }) == here)
        }
    }

    // MARK: Cases

    /// Fifty cases of the seed: few targets and many, equal weights and huge ones, amounts from one øre to the limits.
    private func each(_ seed: UInt64, _ body: (Int64, [Int64]) -> Void) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<50 {
            let weightMax = random.one(of: [1, 3, 1_000, 1_000_000_000_000] as [Int64])
            var weights = (0..<random.number(1...40)).map { _ in random.number(0...weightMax) }
            if weights.allSatisfy({ $0 == 0 }) { weights[0] = 1 }
            let amount = random.one(of: [
                random.number(Int64(-100)...100), random.number(Int64(-1_000_000)...1_000_000),
                random.number(Int64.min...Int64.max), .min, .max, 0,
            ])
            body(amount, weights)
        }
    }

    private func shares(_ amount: Int64, _ weights: [Int64]) -> [Int64] {
        apportion(amount, weights: weights, weightTotal: weights.reduce(0) { $0 + UInt64($1) })
    }

    /// Øre by remainder of the quota: what no order of the targets may change.
    private func byRemainder(_ amount: Int64, _ weights: [Int64], _ shares: [Int64]) -> [UInt128: Int128] {
        let total = weights.reduce(UInt128(0)) { $0 + UInt128($1) }
        return zip(weights, shares).reduce(into: [:]) { sums, target in
            sums[UInt128(amount.magnitude) * UInt128(target.0) % total, default: 0] += Int128(target.1)
        }
    }

    /// The definition, word for word.
    private static func defined(_ amount: Int64, _ weights: [Int64]) -> [Int64] {
        let total = weights.reduce(UInt128(0)) { $0 + UInt128($1) }
        let products = weights.map { UInt128(amount.magnitude) * UInt128($0) }
        var shares: [Int128] = products.map { Int128($0 / total) }
        let leftOver = Int(Int128(amount.magnitude) - shares.reduce(Int128(0), +))
        let ranked = products.indices.sorted { left, right in
            (products[right] % total, left) < (products[left] % total, right)
        }
        for index in ranked.prefix(leftOver) { shares[index] += 1 }
        return shares.map { (share: Int128) -> Int64 in Int64(amount < 0 ? -share : share) }
    }
}
