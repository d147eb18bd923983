/// What a line's total gives away: the total less what is shown is the sum of the line's suppressed cells, which is as
/// public as a cell and so must pass the rule, and must not have changed by too few since an earlier version.
struct DisclosedUnion {
    /// The suppressed cells of a line whose sum can be computed.
    var cells: [Int]
    /// The line's total and the dimension that it is over.
    var total: Int
    var dimension: Int

    /// Every sum that can be computed and does not pass the rule, in the grid's order.
    ///
    /// In two dimensions a line's suppressed cells may fall into groups that hang together through this line alone. Then each
    /// group's sum can be computed, and each is looked at.
    static func sensitive(in state: SuppressionState) -> [DisclosedUnion] {
        let grid = state.grid
        return grid.dimensions.flatMap { dimension in
            (0..<grid.cellCount).filter { grid.isTotal($0, in: dimension) }.flatMap { total -> [DisclosedUnion] in
                let suppressed = grid.parts(ofLineThrough: total, along: dimension).filter(state.isSuppressed)
                guard !suppressed.isEmpty else { return [] }
                return groups(suppressed, total: total, along: dimension, in: state).map {
                    DisclosedUnion(cells: $0, total: total, dimension: dimension)
                }.filter { state.reasonAgainst($0.cells) != nil }
            }
        }
    }

    /// The groups without the total in them.
    private static func groups(
        _ cells: [Int], total: Int, along dimension: Int, in state: SuppressionState
    ) -> [[Int]] {
        guard state.grid.sizes.count == 2 else { return state.isSuppressed(total) ? [] : [cells] }
        let graph = PlaneGraph(state: state)
        var rest = cells
        var groups: [[Int]] = []
        while let first = rest.first {
            let (line, start) = graph.ends(of: first, along: dimension)
            let reached = graph.reached(from: start, withoutNode: line)
            let isInGroup = { (cell: Int) in reached[graph.ends(of: cell, along: dimension).other] }
            let group = rest.filter(isInGroup)
            rest.removeAll(where: isInGroup)
            if !(state.isSuppressed(total) && isInGroup(total)) { groups.append(group) }
        }
        return groups
    }

    /// The cells to suppress too: another one of the line, its total included, at the least cost in persons, and of equals
    /// the first. In two dimensions with what it takes for it to hang together with the group elsewhere. Nil when there is
    /// none.
    func cheapestAddition(in state: SuppressionState) -> [Int]? {
        let line = state.grid.parts(ofLineThrough: total, along: dimension) + [total]
        let others = line.filter { !cells.contains($0) && state.cost(of: $0) != nil }
        guard state.grid.sizes.count == 2, let first = cells.first else {
            return others.filter { !state.isSuppressed($0) }
                .min { (state.cost(of: $0) ?? 0, $0) < (state.cost(of: $1) ?? 0, $1) }.map { [$0] }
        }
        let graph = PlaneGraph(state: state)
        return graph.cheapestWay(
            from: cells.map { graph.ends(of: $0, along: dimension).other },
            toOneOf: others.map { ($0, graph.ends(of: $0, along: dimension).other) },
            withoutNode: graph.ends(of: first, along: dimension).line)
    }
}
