/// How far a suppressed cell can be moved before an attacker sees that it cannot be.
///
/// Where counts do not add up, because a person is in several cells of a line, the attacker knows this instead: no part is
/// more than the total, and all parts together are not less. A move that leaves the sum of a line's parts less its total as
/// it was keeps the second; the first is what limits it here.
extension SuppressionState {
    /// Upward; nil without limit.
    ///
    /// - Parameter partner: what moves with the cell along a dimension, by as much; nil where that is not known
    func rise(of cell: Int, _ quantity: Int, partner: (Int) -> Int? = { _ in nil }) -> Int128? {
        guard !addsUp[quantity] else { return nil }
        return grid.dimensions.compactMap { dimension in
            let total = grid.total(of: cell, along: dimension)
            guard total != cell, total != partner(dimension) else { return nil }
            return magnitude(of: total, quantity) - magnitude(of: cell, quantity)
        }.min()
    }

    /// Downward: to zero, and for a total to the largest part that stays.
    func fall(of cell: Int, _ quantity: Int, partner: (Int) -> Int? = { _ in nil }) -> Int128 {
        guard !addsUp[quantity] else { return magnitude(of: cell, quantity) }
        let parts = grid.dimensions.filter { grid.isTotal(cell, in: $0) }.flatMap { dimension in
            grid.parts(ofLineThrough: cell, along: dimension).filter { $0 != partner(dimension) }
        }
        return magnitude(of: cell, quantity) - (parts.map { magnitude(of: $0, quantity) }.max() ?? 0)
    }
}
