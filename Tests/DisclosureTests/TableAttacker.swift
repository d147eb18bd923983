import Disclosure

/// Somebody who knows every cell and total that is shown of a quantity, and that none is negative, and works out what the
/// others can be.
struct TableAttacker {
    private let unknowns: [CellKey: Int]
    private var program: LinearProgram

    /// - Parameter addsUp: the parts of a total are the total. Otherwise the same person may be in several: then the parts
    ///   are at least the total together, and none is more.
    init(table: DisclosureTable, pattern: SuppressionPattern, addsUp: Bool = true, value: (CellStatistics) -> Int) {
        let hidden = table.keys.filter(pattern.isSuppressed)
        let unknowns = Dictionary(uniqueKeysWithValues: hidden.enumerated().map { ($1, $0) })
        var equations: [(coefficients: [Int: Int], sum: Int)] = []
        var unknownCount = hidden.count
        func add(_ terms: [(key: CellKey, sign: Int)], hasSlack: Bool) {
            var equation: (coefficients: [Int: Int], sum: Int) = ([:], 0)
            for term in terms {
                if let unknown = unknowns[term.key] {
                    equation.coefficients[unknown] = term.sign
                } else {
                    equation.sum -= term.sign * (table.statistics(of: term.key).map(value) ?? 0)
                }
            }
            guard !equation.coefficients.isEmpty else { return }
            if hasSlack {
                equation.coefficients[unknownCount] = -1
                unknownCount += 1
            }
            equations.append(equation)
        }
        for line in TableAttacker.lines(table) {
            add(line.parts.map { ($0, 1) } + [(line.total, -1)], hasSlack: !addsUp)
            if !addsUp {
                for part in line.parts { add([(line.total, 1), (part, -1)], hasSlack: true) }
            }
        }
        self.unknowns = unknowns
        program = LinearProgram(unknownCount: unknownCount, equations: equations)
    }

    /// What the sum of suppressed cells can be.
    mutating func interval(of keys: [CellKey]) -> (least: Fraction, largest: Fraction?) {
        program.bounds(ofSum: keys.compactMap { unknowns[$0] })
    }

    /// Nil where there is no limit.
    mutating func width(of keys: [CellKey]) -> Fraction? {
        let interval = interval(of: keys)
        return interval.largest.map { $0 - interval.least }
    }

    /// Every total with what it is the sum of.
    static func lines(_ table: DisclosureTable) -> [(total: CellKey, parts: [CellKey])] {
        table.dimensions.indices.flatMap { dimension in
            table.keys.filter { $0.categories[dimension] == nil }.map { total in
                let parts = table.dimensions[dimension].categories.map { category in
                    var part = total
                    part.categories[dimension] = category
                    return part
                }
                return (total, parts)
            }
        }
    }
}
