/// What unknown numbers that are not negative can be, given sums of them: the simplex method in exact fractions, with Bland's
/// rule, which never goes in circles. It knows nothing of tables.
struct LinearProgram {
    /// Rows of the tableau: a coefficient per unknown, and the right side at the end.
    private var rows: [[Fraction]]
    /// The unknown that each row is solved for.
    private var basis: [Int]
    private let unknownCount: Int

    /// - Parameter equations: coefficients by unknown, and what they add up to; they must have a solution
    init(unknownCount: Int, equations: [(coefficients: [Int: Int], sum: Int)]) {
        self.unknownCount = unknownCount
        let width = unknownCount + equations.count
        rows = equations.enumerated().map { index, equation in
            var row = Array(repeating: Fraction.zero, count: width + 1)
            let sign = equation.sum < 0 ? -1 : 1
            for (unknown, coefficient) in equation.coefficients { row[unknown] = Fraction(sign * coefficient) }
            row[unknownCount + index] = .one
            row[width] = Fraction(sign * equation.sum)
            return row
        }
        basis = equations.indices.map { unknownCount + $0 }
        // First the helping unknowns that make each equation true are brought down to zero, then they are left out.
        var cost = Array(repeating: Fraction.zero, count: width)
        for helper in unknownCount..<width { cost[helper] = .one }
        let rest = minimise(cost)
        precondition(rest == .zero, "the equations have no solution")
        removeHelpers()
    }

    /// The least and the largest that a sum of unknowns can be; the largest is nil where there is no limit.
    mutating func bounds(ofSum unknowns: [Int]) -> (least: Fraction, largest: Fraction?) {
        var cost = Array(repeating: Fraction.zero, count: unknownCount)
        for unknown in unknowns { cost[unknown] = .one }
        let least = minimise(cost)
        let largest = minimise(cost.map { -$0 })
        return (least ?? .zero, largest.map { -$0 })
    }

    /// Nil where there is no limit.
    private mutating func minimise(_ cost: [Fraction]) -> Fraction? {
        var reduced = cost + [.zero]
        for (row, unknown) in basis.enumerated() where cost[unknown] != .zero {
            LinearProgram.subtract(rows[row], times: cost[unknown], from: &reduced)
        }
        while let entering = cost.indices.first(where: { reduced[$0] < .zero }) {
            var leaving: Int?
            var leastRatio = Fraction.zero
            for row in rows.indices where rows[row][entering] > .zero {
                let ratio = rows[row][cost.count] / rows[row][entering]
                let isBetter = leaving.map { ratio < leastRatio || (ratio == leastRatio && basis[row] < basis[$0]) }
                if isBetter ?? true { (leaving, leastRatio) = (row, ratio) }
            }
            guard let leaving else { return nil }
            pivot(leaving, entering)
            LinearProgram.subtract(rows[leaving], times: reduced[entering], from: &reduced)
        }
        return -reduced[cost.count]
    }

    private mutating func pivot(_ row: Int, _ unknown: Int) {
        let divisor = rows[row][unknown]
        if divisor != .one { rows[row] = rows[row].map { $0 / divisor } }
        let pivotRow = rows[row]
        for other in rows.indices where other != row && rows[other][unknown] != .zero {
            LinearProgram.subtract(pivotRow, times: rows[other][unknown], from: &rows[other])
        }
        basis[row] = unknown
    }

    private static func subtract(_ row: [Fraction], times factor: Fraction, from target: inout [Fraction]) {
        for index in row.indices where row[index] != .zero {
            target[index] = target[index] - factor * row[index]
        }
    }

    private mutating func removeHelpers() {
        for row in basis.indices where basis[row] >= unknownCount {
            if let unknown = (0..<unknownCount).first(where: { rows[row][$0] != .zero }) { pivot(row, unknown) }
        }
        let kept = basis.indices.filter { basis[$0] < unknownCount }
        rows = kept.map { row in Array(rows[row].prefix(unknownCount)) + rows[row].suffix(1) }
        basis = kept.map { basis[$0] }
    }
}
