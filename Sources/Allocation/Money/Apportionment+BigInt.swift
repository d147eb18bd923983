import BigInt
import CostModel

/// As `apportion`, for weights of any size: the exact fractions of the cost centres. The odd øre of a tie goes to the
/// earlier target, so the caller gives the centres in the order of their codes.
///
/// - Parameter weights: not negative, at least one positive
package func apportion(_ amount: Int64, weights: [BigInt]) -> [Int64] {
    let total = weights.reduce(0, +)
    let magnitude = BigInt(amount.magnitude)
    let parts = weights.map { (magnitude * $0).quotientAndRemainder(dividingBy: total) }
    var shares = parts.map { Int64(truncatingIfNeeded: $0.quotient) }
    let leftOver = Int(magnitude - parts.reduce(0) { $0 + $1.quotient })
    let ranked = parts.indices.sorted {
        parts[$0].remainder != parts[$1].remainder ? parts[$0].remainder > parts[$1].remainder : $0 < $1
    }
    for index in ranked.prefix(leftOver) { shares[index] += 1 }
    return amount < 0 ? shares.map { 0 &- $0 } : shares
}
