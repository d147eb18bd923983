/// A table of two dimensions as a graph: rows and columns are nodes, the totals a row and a column of their own, and every
/// cell is an edge between its row and its column. A suppressed cell can be computed from what is shown exactly when it is a
/// bridge of the graph of suppressed cells (Gusfield 1988).
struct PlaneGraph {
    let state: SuppressionState

    private var rowCount: Int { state.grid.sizes[0] + 1 }
    private var columnCount: Int { state.grid.sizes[1] + 1 }
    private var nodeCount: Int { rowCount + columnCount }

    /// Row and column of a cell as nodes: rows come first.
    func nodes(of cell: Int) -> (row: Int, column: Int) {
        (state.grid.coordinate(of: cell, in: 0), rowCount + state.grid.coordinate(of: cell, in: 1))
    }

    /// The node of the line along a dimension that a cell is on, and the node at its other end.
    func ends(of cell: Int, along dimension: Int) -> (line: Int, other: Int) {
        let (row, column) = nodes(of: cell)
        return dimension == 1 ? (row, column) : (column, row)
    }

    /// The cells at a node, each with the node at its other end.
    private func edges(at node: Int) -> [(cell: Int, node: Int)] {
        node < rowCount
            ? (0..<columnCount).map { (state.grid.cell([node, $0]), rowCount + $0) }
            : (0..<rowCount).map { (state.grid.cell([$0, node - rowCount]), $0) }
    }

    /// Nodes that suppressed cells lead to from a node, without going over a cell or through a node.
    func reached(from start: Int, withoutCell: Int? = nil, withoutNode: Int? = nil) -> [Bool] {
        var isReached = Array(repeating: false, count: nodeCount)
        isReached[start] = true
        var open = [start]
        while let node = open.popLast() {
            for edge in edges(at: node)
            where !isReached[edge.node] && edge.node != withoutNode && edge.cell != withoutCell
                && state.isSuppressed(edge.cell)
            {
                isReached[edge.node] = true
                open.append(edge.node)
            }
        }
        return isReached
    }

    func isBridge(_ cell: Int) -> Bool {
        let (row, column) = nodes(of: cell)
        return !reached(from: row, withoutCell: cell)[column]
    }

    /// The cells to suppress on the path from a cell's row to its column, not over itself, that loses the fewest persons,
    /// then the fewest cells, then comes first. Nil when empty cells cut every path.
    func cheapestPath(around cell: Int) -> [Int]? {
        let (start, end) = nodes(of: cell)
        return paths(from: [start], withoutCell: cell)[end]?.added
    }

    /// The cells to suppress so that suppressed cells of a line hang together with another cell of it in another way than
    /// through the line: that cell, and the path to it. Of the same order as above; nil when there is none.
    ///
    /// - Parameter others: where the line's other cells lead to
    func cheapestWay(from starts: [Int], toOneOf others: [(cell: Int, node: Int)], withoutNode line: Int) -> [Int]? {
        let paths = paths(from: starts, withoutNode: line)
        let ways = others.compactMap { other -> Path? in
            guard let path = paths[other.node], let cost = state.cost(of: other.cell) else { return nil }
            return path.longer(by: other.cell, cost: cost, isNew: !state.isSuppressed(other.cell))
        }
        return ways.reduce(nil) { best, way in
            best.map { way.isCheaper(than: $0) ? way : $0 } ?? way
        }?.added
    }

    /// The cheapest path to every node (Dijkstra 1959).
    private func paths(from starts: [Int], withoutCell: Int? = nil, withoutNode: Int? = nil) -> [Path?] {
        var paths: [Path?] = Array(repeating: nil, count: nodeCount)
        var isDone = Array(repeating: false, count: nodeCount)
        for start in starts { paths[start] = Path(cost: 0, added: []) }
        while let (node, path) = nearest(paths, isDone) {
            isDone[node] = true
            for edge in edges(at: node)
            where edge.cell != withoutCell && edge.node != withoutNode && !isDone[edge.node] {
                guard let cost = state.cost(of: edge.cell) else { continue }
                let longer = path.longer(by: edge.cell, cost: cost, isNew: !state.isSuppressed(edge.cell))
                if paths[edge.node].map({ longer.isCheaper(than: $0) }) ?? true { paths[edge.node] = longer }
            }
        }
        return paths
    }

    private func nearest(_ paths: [Path?], _ isDone: [Bool]) -> (Int, Path)? {
        var best: (node: Int, path: Path)?
        for (node, path) in paths.enumerated() where !isDone[node] {
            guard let path, best.map({ path.isCheaper(than: $0.path) }) ?? true else { continue }
            best = (node, path)
        }
        return best
    }

    private struct Path {
        var cost: Int
        /// Those that were not suppressed yet.
        var added: [Int]

        func longer(by cell: Int, cost: Int, isNew: Bool) -> Path {
            Path(cost: self.cost + cost, added: isNew ? added + [cell] : added)
        }

        func isCheaper(than other: Path) -> Bool {
            (cost, added.count) < (other.cost, other.added.count)
        }
    }
}
