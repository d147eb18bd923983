/// The corners of a box in the grid: a second coordinate is chosen in every dimension, and each corner takes the one or the
/// other. Going round an edge from corner to corner, one up and one down (or both the same way where one is the total) leaves
/// every sum of the table as it was. So if all corners are suppressed, the table with the corners moved is as possible as the
/// true one: a witness that the interval of each corner is at least that wide.
///
///     a  b  |           a+1  b-1                a  b | T        a+1  b | T+1
///     c  d  |    and    c-1  d+1      or        c  d | U        c-1  d | U-1
///
/// This is the hypercube method of Repsilber, in any number of dimensions. It is sufficient and not necessary, and it always
/// finds something: the box of a cell with its totals can move up without end.
struct ProtectingBox {
    /// Those that were not suppressed yet.
    var added: [Int]
    /// Their persons.
    var cost: Int

    /// The box through a cell that loses the fewest persons, then the fewest cells, then the first one; only boxes that make
    /// the cell's intervals as wide as needed. Nil when there is none, which takes an empty total above the cell.
    static func cheapest(through cell: Int, in state: SuppressionState) -> ProtectingBox? {
        var search = BoxSearch(cell: cell, state: state)
        search.extend([Corner(cell: cell, isOpposite: false)], dimension: 0, cost: 0, added: [])
        return search.best
    }
}

/// A corner, which moves with the cell or against it.
private struct Corner {
    var cell: Int
    var isOpposite: Bool
}

private struct BoxSearch {
    let state: SuppressionState
    let cell: Int
    let needed: [Int128]
    var best: ProtectingBox?

    init(cell: Int, state: SuppressionState) {
        self.cell = cell
        self.state = state
        needed = state.widthsNeeded(of: cell)
    }

    /// Doubles the corners in one dimension after the other, and gives up where it has become dearer than the best.
    mutating func extend(_ corners: [Corner], dimension: Int, cost: Int, added: [Int]) {
        guard dimension < state.grid.sizes.count else {
            if isWideEnough(corners) { best = ProtectingBox(added: added, cost: cost) }
            return
        }
        let size = state.grid.sizes[dimension]
        let own = state.grid.coordinate(of: cell, in: dimension)
        let ways = (0...size).filter { $0 != own }.compactMap { other in
            doubled(corners, dimension, to: other, isOpposite: own < size && other < size, cost, added)
        }
        // The cheapest first, so that what is dearer is given up early.
        for way in ways.sorted(by: { ($0.cost, $0.added.count) < ($1.cost, $1.added.count) })
        where isCheaper(way.cost, way.added.count) {
            extend(way.corners, dimension: dimension + 1, cost: way.cost, added: way.added)
        }
    }

    private struct Way {
        var corners: [Corner]
        var cost: Int
        var added: [Int]
    }

    /// The corners and their partners along a dimension; nil where one of them is empty or they are too dear already.
    private func doubled(
        _ corners: [Corner], _ dimension: Int, to other: Int, isOpposite: Bool, _ cost: Int, _ added: [Int]
    ) -> Way? {
        var way = Way(corners: corners, cost: cost, added: added)
        for corner in corners {
            let moved = state.grid.moved(corner.cell, to: other, in: dimension)
            guard let cost = state.cost(of: moved) else { return nil }
            way.cost += cost
            if !state.isSuppressed(moved) { way.added.append(moved) }
            guard isCheaper(way.cost, way.added.count) else { return nil }
            way.corners.append(Corner(cell: moved, isOpposite: corner.isOpposite != isOpposite))
        }
        return way
    }

    private func isCheaper(_ cost: Int, _ addedCount: Int) -> Bool {
        guard let best else { return true }
        return (cost, addedCount) < (best.cost, best.added.count)
    }

    /// Up with the cell, and down with it, until the first corner can go no further.
    private func isWideEnough(_ corners: [Corner]) -> Bool {
        needed.indices.allSatisfy { quantity in
            guard let up = reach(corners, quantity, isUp: true) else { return true }
            guard let down = reach(corners, quantity, isUp: false) else { return true }
            return up + down >= needed[quantity]
        }
    }

    /// Nil without limit. A corner's partner along a dimension is the one whose number differs in that bit alone.
    private func reach(_ corners: [Corner], _ quantity: Int, isUp: Bool) -> Int128? {
        corners.indices.compactMap { index -> Int128? in
            let partner = { (dimension: Int) -> Int? in corners[index ^ (1 << dimension)].cell }
            return corners[index].isOpposite == isUp
                ? state.fall(of: corners[index].cell, quantity, partner: partner)
                : state.rise(of: corners[index].cell, quantity, partner: partner)
        }.min()
    }
}
