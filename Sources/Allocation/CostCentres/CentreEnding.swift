import BigInt

/// Where a cost on one centre ends, and through which centres it goes, exactly: shares are `final[f] / total` and
/// `gross[f] / total`, with one total for both.
struct CentreEnding {
    /// What centre f keeps for its citizens and idle capacity; by place in the network. Sums to `total`.
    var final: [BigInt]
    /// What passes through centre f in all, from others and from itself.
    var gross: [BigInt]

    var total: BigInt {
        final.reduce(0, +)
    }

    /// Everything stays at the centre itself.
    static func own(_ place: Int, of count: Int) -> CentreEnding {
        var row = [BigInt](repeating: 0, count: count)
        row[place] = 1
        return CentreEnding(final: row, gross: row)
    }

    /// The ending of a centre that gives on in proportion to quantities, each part to an ending of its own; nil for no
    /// parts.
    /// - Parameter place: the centre's own place, through which all of it passes
    static func mix(_ parts: [(quantity: BigInt, ending: CentreEnding)], at place: Int) -> CentreEnding? {
        guard let first = parts.first else { return nil }
        let totals = parts.map(\.ending.total)
        let common = totals.reduce(BigInt(1)) { $0 * $1 / $0.greatestCommonDivisor(with: $1) }
        let zeros = [BigInt](repeating: 0, count: first.ending.final.count)
        var mixed = CentreEnding(final: zeros, gross: zeros)
        for (part, total) in zip(parts, totals) {
            let factor = part.quantity * (common / total)
            for index in zeros.indices {
                mixed.final[index] += part.ending.final[index] * factor
                // What the centre keeps has not passed through it a second time.
                if index != place { mixed.gross[index] += part.ending.gross[index] * factor }
            }
        }
        mixed.gross[place] = mixed.total
        return mixed.reduced
    }

    /// The same shares in smaller numbers.
    var reduced: CentreEnding {
        let divisor = (final + gross).reduce(BigInt(0)) { $0.greatestCommonDivisor(with: $1) }
        guard divisor > 1 else { return self }
        return CentreEnding(final: final.map { $0 / divisor }, gross: gross.map { $0 / divisor })
    }
}
