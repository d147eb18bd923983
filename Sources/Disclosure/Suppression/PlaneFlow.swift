/// Exact bounds of suppressed cells in a table of two dimensions. What is suppressed is a flow that keeps every node's
/// balance: a cell runs from its row to its column, a total the other way, and both again for the total over everything. The
/// tables that agree with what is shown are the true one plus circulations, so how far a cell can go up is the largest flow
/// from its end back to its beginning over the other suppressed cells.
///
/// Where counts do not add up, no part may pass its total either. A part may then take half of the distance and its total the
/// other half, so the bounds may be narrower than the true ones.
struct PlaneFlow {
    private let graph: PlaneGraph
    private let cells: [Int]

    init(_ state: SuppressionState) {
        graph = PlaneGraph(state: state)
        cells = state.reasons.indices.filter(state.isSuppressed)
    }

    /// Every quantity's interval is as wide as needed.
    func isWideEnough(_ cell: Int) -> Bool {
        let needed = graph.state.widthsNeeded(of: cell)
        return needed.indices.allSatisfy { isWide(cell, $0, needed[$0]) }
    }

    private func isWide(_ cell: Int, _ quantity: Int, _ needed: Int128) -> Bool {
        let (start, end) = direction(of: cell)
        let way = flow(from: end, to: start, without: cell, quantity, enough: needed)
        let up = rise(of: cell, quantity).map { min($0, way) } ?? way
        guard up < needed else { return true }
        let back = flow(from: start, to: end, without: cell, quantity, enough: needed - up)
        return up + min(back, fall(of: cell, quantity)) >= needed
    }

    private func rise(of cell: Int, _ quantity: Int) -> Int128? {
        graph.state.rise(of: cell, quantity).map { $0 / 2 }
    }

    private func fall(of cell: Int, _ quantity: Int) -> Int128 {
        let grid = graph.state.grid
        let whole = graph.state.fall(of: cell, quantity)
        let isTotal = grid.dimensions.contains { grid.isTotal(cell, in: $0) }
        return graph.state.addsUp[quantity] || !isTotal ? whole : whole / 2
    }

    /// Where a cell's flow comes from and goes to.
    private func direction(of cell: Int) -> (start: Int, end: Int) {
        let (row, column) = graph.nodes(of: cell)
        let grid = graph.state.grid
        return grid.isTotal(cell, in: 0) == grid.isTotal(cell, in: 1) ? (row, column) : (column, row)
    }

    /// The largest flow, or `enough` when it is at least that: shortest augmenting paths (Edmonds and Karp 1972).
    private func flow(from source: Int, to sink: Int, without: Int, _ quantity: Int, enough: Int128) -> Int128 {
        var arcs: [Int: [FlowArc]] = [:]
        for cell in cells where cell != without {
            let (start, end) = direction(of: cell)
            arcs[start, default: []].append(FlowArc(cell: cell, node: end, isForward: true))
            arcs[end, default: []].append(FlowArc(cell: cell, node: start, isForward: false))
        }
        var moved: [Int: Int128] = [:]
        func room(_ arc: FlowArc) -> Int128? {
            let moved = moved[arc.cell] ?? 0
            return arc.isForward
                ? rise(of: arc.cell, quantity).map { $0 - moved }
                : fall(of: arc.cell, quantity) + moved
        }
        var total: Int128 = 0
        while total < enough {
            guard let path = path(from: source, to: sink, arcs, isOpen: { room($0).map { $0 > 0 } ?? true }) else {
                return total
            }
            let step = path.compactMap(room).reduce(enough - total, min)
            for arc in path { moved[arc.cell, default: 0] += arc.isForward ? step : -step }
            total += step
        }
        return total
    }

    private func path(
        from source: Int, to sink: Int, _ arcs: [Int: [FlowArc]], isOpen: (FlowArc) -> Bool
    ) -> [FlowArc]? {
        var pathTo: [Int: [FlowArc]] = [source: []]
        var open = [source]
        var next = 0
        while next < open.count {
            let node = open[next]
            next += 1
            let path = pathTo[node] ?? []
            if node == sink { return path }
            for arc in arcs[node] ?? [] where pathTo[arc.node] == nil && isOpen(arc) {
                pathTo[arc.node] = path + [arc]
                open.append(arc.node)
            }
        }
        return nil
    }
}

/// A suppressed cell, one way or the other.
private struct FlowArc {
    var cell: Int
    var node: Int
    var isForward: Bool
}
