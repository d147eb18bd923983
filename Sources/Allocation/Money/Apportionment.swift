import CostModel

/// Divides an amount over weights to the øre: the one place where money is divided (manual: Allocation).
///
/// The quota of target i is |amount| · w_i / W; each share is its floor, and the øre left over go one each to the largest
/// remainders. **The odd øre of a tie goes to the earlier target**, so the caller gives the targets in the order of CPR
/// numbers, then first day. The amount's sign is put back at the end.
///
/// Example: 182.25 kr over 98 : 2 → 178.61 + 3.64 (the quotas 178.605 and 3.645 tie; the first wins).
///
/// - Parameters:
///   - amount: øre, of either sign
///   - weights: not negative; one element per target, in the order that breaks ties
///   - weightTotal: their sum, positive
/// - Returns: øre, one element per target; they sum to `amount` exactly, and a target of weight 0 gets 0.
package func apportion(_ amount: Int64, weights: [Int64], weightTotal: UInt64) -> [Int64] {
    let magnitude = amount.magnitude
    let isNegative = amount < 0
    var shares = [Int64](repeating: 0, count: weights.count)
    var remainders = [UInt64](repeating: 0, count: weights.count)
    var given: UInt64 = 0
    for index in weights.indices {
        let product = magnitude.multipliedFullWidth(by: UInt64(weights[index]))
        let (floor, remainder) = weightTotal.dividingFullWidth(product)
        given += floor
        remainders[index] = remainder
        shares[index] = isNegative ? 0 &- Int64(bitPattern: floor) : Int64(bitPattern: floor)
    }
    // Fewer than there are targets with a remainder, since each floor is short of its quota by less than one øre.
    let leftOver = Int(magnitude - given)
    if leftOver > 0 {
        let (threshold, countAtThreshold) = OrderStatistic.largest(leftOver, of: remainders)
        var tiesLeft = countAtThreshold
        for index in shares.indices where remainders[index] >= threshold {
            if remainders[index] == threshold {
                if tiesLeft == 0 { continue }
                tiesLeft -= 1
            }
            shares[index] += isNegative ? -1 : 1
        }
    }
    return shares
}
