/// What a line's total gives away: the total less what is shown is the sum of the line's suppressed cells, which is as
/// public as a cell and so must pass the rule.
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
                }.filter { state.rule.isSensitive(state.table.statistics(ofUnion: $0.cells)) }
            }
        }
    }

    /// The groups without the total in them.
    private static func groups(
        _ cells: [Int], total: Int, along dimension: Int, in state: SuppressionState
    ) -> [[Int]] {
        guard state.grid.sizes.count == 2 else { return state.isSuppressed(total) ? [] : [cells] }
        let graph = PlaneGraph(state: state)
        func ends(_ cell: Int) -> (line: Int, other: Int) {
            let (row, column) = graph.nodes(of: cell)
            return dimension == 1 ? (row, column) : (column, row)
        }
        var rest = cells
        var groups: [[Int]] = []
        while let first = rest.first {
            let reached = graph.reached(from: ends(first).other, withoutNode: ends(first).line)
            let group = rest.filter { reached[ends($0).other] }
            rest.removeAll { reached[ends($0).other] }
            if !(state.isSuppressed(total) && reached[ends(total).other]) { groups.append(group) }
        }
        return groups
    }

    /// The cell to suppress too: the one of the line, its total included, that loses the fewest persons, and of equals the
    /// first. Nil when the whole line is suppressed or empty.
    func cheapestAddition(in state: SuppressionState) -> Int? {
        let line = state.grid.parts(ofLineThrough: total, along: dimension) + [total]
        let candidates = line.filter { !state.isSuppressed($0) && !state.isEmpty($0) }
        return candidates.min { (state.cost(of: $0) ?? 0, $0) < (state.cost(of: $1) ?? 0, $1) }
    }
}
