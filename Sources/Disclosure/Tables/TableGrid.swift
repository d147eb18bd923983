/// Where cells are: they are numbered along the dimensions, the last dimension running fastest, and in each dimension the
/// total comes after the categories. Two by two categories:
///
///     0 1 2
///     3 4 5
///     6 7 8     2, 5, 6, 7 are totals over one dimension, 8 is the total over both
struct TableGrid: Sendable {
    /// Categories per dimension, the total not counted.
    let sizes: [Int]
    private let strides: [Int]
    let cellCount: Int

    init(sizes: [Int]) {
        self.sizes = sizes
        var strides = Array(repeating: 1, count: sizes.count)
        var count = 1
        for dimension in sizes.indices.reversed() {
            strides[dimension] = count
            count *= sizes[dimension] + 1
        }
        self.strides = strides
        cellCount = count
    }

    var dimensions: Range<Int> { sizes.indices }

    func coordinate(of cell: Int, in dimension: Int) -> Int {
        cell / strides[dimension] % (sizes[dimension] + 1)
    }

    func cell(_ coordinates: [Int]) -> Int {
        zip(coordinates, strides).reduce(0) { $0 + $1.0 * $1.1 }
    }

    func isTotal(_ cell: Int, in dimension: Int) -> Bool {
        coordinate(of: cell, in: dimension) == sizes[dimension]
    }

    /// The same cell with another coordinate in one dimension.
    func moved(_ cell: Int, to coordinate: Int, in dimension: Int) -> Int {
        cell + (coordinate - self.coordinate(of: cell, in: dimension)) * strides[dimension]
    }

    func total(of cell: Int, along dimension: Int) -> Int {
        moved(cell, to: sizes[dimension], in: dimension)
    }

    /// The categories' cells on the line through a cell along a dimension, without the total that they add up to.
    func parts(ofLineThrough cell: Int, along dimension: Int) -> [Int] {
        (0..<sizes[dimension]).map { moved(cell, to: $0, in: dimension) }
    }

    /// The innermost cells that a cell is the sum of.
    func innermost(of cell: Int) -> [Int] {
        dimensions.reduce([cell]) { cells, dimension in
            isTotal(cell, in: dimension)
                ? cells.flatMap { parts(ofLineThrough: $0, along: dimension) } : cells
        }
    }
}
