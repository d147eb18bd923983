/// A table of one or more dimensions with the totals over every one of them and over several, made from what persons
/// contribute to it. So cells and totals agree by construction, and a person or family in several cells of a total is
/// counted there once.
///
/// Everything that is published of the same contributions belongs in one table: two tables that share totals can be
/// subtracted from each other. A finer division within a coarser one (initiatives within clusters) is two dimensions, whose
/// cells outside the own cluster are empty.
package struct DisclosureTable: Sendable {
    package let dimensions: [DisclosureDimension]
    /// How many amounts a contribution has.
    package let measureCount: Int
    /// Of every cell, in the grid's order.
    let statistics: [CellStatistics]
    let grid: TableGrid
    private let entries: [TableEntry]
    /// Where the entries of each cell begin, and one more.
    private let entryStarts: [Int]

    /// Cells that can be examined in reasonable time.
    package static let cellCountMax = 200_000

    package init(
        dimensions: [DisclosureDimension], measureCount: Int, contributions: [DisclosureContribution]
    ) throws(DisclosureError) {
        let grid = try DisclosureTable.grid(dimensions)
        let entries = try DisclosureTable.entries(contributions, dimensions, measureCount, grid)
        self.dimensions = dimensions
        self.measureCount = measureCount
        self.grid = grid
        self.entries = entries
        var starts = Array(repeating: 0, count: grid.cellCount + 1)
        for entry in entries { starts[entry.cell + 1] += 1 }
        for cell in 0..<grid.cellCount { starts[cell + 1] += starts[cell] }
        entryStarts = starts
        statistics = DisclosureTable.statistics(entries, grid, measureCount)
    }

    /// All cells, totals among them, in the table's order.
    package var keys: [CellKey] {
        (0..<grid.cellCount).map(key)
    }

    /// Nil for a cell that the table does not have.
    package func statistics(of key: CellKey) -> CellStatistics? {
        cell(key).map { statistics[$0] }
    }

    func key(_ cell: Int) -> CellKey {
        CellKey(
            grid.dimensions.map { dimension in
                let coordinate = grid.coordinate(of: cell, in: dimension)
                return coordinate < grid.sizes[dimension] ? dimensions[dimension].categories[coordinate] : nil
            })
    }

    func layer(of cell: Int) -> TableLayer {
        TableLayer(by: Set(grid.dimensions.filter { !grid.isTotal(cell, in: $0) }.map { dimensions[$0].name }))
    }

    /// The cell of a key; nil where a category is not in the table.
    func cell(_ key: CellKey) -> Int? {
        guard key.categories.count == dimensions.count else { return nil }
        var coordinates: [Int] = []
        for (category, dimension) in zip(key.categories, dimensions) {
            guard let coordinate = category.map(dimension.categories.firstIndex) ?? dimension.categories.count else {
                return nil
            }
            coordinates.append(coordinate)
        }
        return grid.cell(coordinates)
    }

    /// Of several cells together, everybody counted once.
    func statistics(ofUnion cells: [Int]) -> CellStatistics {
        if cells.count == 1, let only = cells.first { return statistics[only] }
        let union = entries(in: cells).sorted { $0.family < $1.family }
        return TableEntry.statistics(union[...], measureCount: measureCount)
    }

    /// What is in cells that do not overlap.
    func entries(in cells: [Int]) -> [TableEntry] {
        cells.flatMap(grid.innermost).flatMap { entries[entryStarts[$0]..<entryStarts[$0 + 1]] }
    }

    /// Once for every choice of dimensions to add up over.
    private static func statistics(
        _ entries: [TableEntry], _ grid: TableGrid, _ measureCount: Int
    ) -> [CellStatistics] {
        var all = Array(repeating: CellStatistics.empty(measures: measureCount), count: grid.cellCount)
        for choice in 0..<(1 << grid.sizes.count) {
            let totals = grid.dimensions.filter { choice >> $0 & 1 == 1 }
            var projected = entries
            for index in projected.indices {
                for dimension in totals {
                    projected[index].cell = grid.total(of: projected[index].cell, along: dimension)
                }
            }
            projected.sort { ($0.cell, $0.family) < ($1.cell, $1.family) }
            var start = 0
            while start < projected.count {
                let cell = projected[start].cell
                let end = projected[start...].firstIndex { $0.cell != cell } ?? projected.count
                all[cell] = TableEntry.statistics(projected[start..<end], measureCount: measureCount)
                start = end
            }
        }
        return all
    }
}
