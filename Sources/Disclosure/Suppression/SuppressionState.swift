/// A table while it is being decided which cells are suppressed, and what each cell offers to protect others.
struct SuppressionState {
    let table: DisclosureTable
    let rule: DisclosureRule
    let earlier: [EarlierVersion]
    private(set) var reasons: [SuppressionReason?]
    /// Per cell: persons, families, and the absolute amount of each measure. How far a cell can be moved down before an
    /// attacker sees that it is impossible, where he takes everything for non-negative.
    private let magnitudes: [[Int128]]
    /// Per quantity: every total is the sum of its parts. Not so for counts where a person or family is in several parts.
    let addsUp: [Bool]

    var grid: TableGrid { table.grid }

    init(table: DisclosureTable, rule: DisclosureRule, earlier: [EarlierVersion]) {
        self.table = table
        self.rule = rule
        self.earlier = earlier
        reasons = Array(repeating: nil, count: table.grid.cellCount)
        let magnitudes = table.statistics.map { cell in
            [Int128(cell.persons), Int128(cell.families)] + cell.amounts.map { $0 < 0 ? -$0 : $0 }
        }
        self.magnitudes = magnitudes
        let grid = table.grid
        addsUp = (0..<(SuppressionState.countQuantities + table.measureCount)).map { quantity in
            quantity >= SuppressionState.countQuantities
                || grid.dimensions.allSatisfy { dimension in
                    (0..<grid.cellCount).filter { grid.isTotal($0, in: dimension) }.allSatisfy { total in
                        let parts = grid.parts(ofLineThrough: total, along: dimension)
                        return parts.reduce(0) { $0 + magnitudes[$1][quantity] } == magnitudes[total][quantity]
                    }
                }
        }
    }

    /// Persons and families, which are counts, come first.
    static let countQuantities = 2

    func magnitude(of cell: Int, _ quantity: Int) -> Int128 {
        magnitudes[cell][quantity]
    }

    func isSuppressed(_ cell: Int) -> Bool {
        reasons[cell] != nil
    }

    func isEmpty(_ cell: Int) -> Bool {
        table.statistics[cell].persons == 0
    }

    /// In the grid's order, without the empty ones: that nobody is there is no secret. Nor is what is in a cell that only
    /// happens not to be shown.
    var cellsToProtect: [Int] {
        reasons.indices.filter { isSuppressed($0) && !isEmpty($0) && reasons[$0] != .notShown }
    }

    /// The rule forbids cells together, or they changed by too few since an earlier version; nil when they may be known.
    func reasonAgainst(_ cells: [Int]) -> SuppressionReason? {
        if rule.isSensitive(table.statistics(ofUnion: cells)) { return .sensitive }
        let isRevealing = earlier.contains { version in
            version.change(of: cells, in: table).map {
                rule.isSensitive(changedPersons: $0.persons, changedFamilies: $0.families)
            } ?? false
        }
        return isRevealing ? .changed : nil
    }

    /// Keeps the first reason.
    mutating func suppress(_ cell: Int, _ reason: SuppressionReason) {
        if reasons[cell] == nil { reasons[cell] = reason }
    }

    /// What is lost when a cell is suppressed too: its persons; nil for an empty cell, which is shown and so protects
    /// nothing. A total of more than two dimensions counts for more: readers look at it first, and it has hardly more persons
    /// than its parts, so that it would always be the cheapest.
    func cost(of cell: Int) -> Int? {
        if isSuppressed(cell) { return 0 }
        guard !isEmpty(cell) else { return nil }
        let isTotal = grid.sizes.count > 2 && grid.dimensions.contains { grid.isTotal(cell, in: $0) }
        return table.statistics[cell].persons * (isTotal ? SuppressionState.totalWeight : 1)
    }

    private static let totalWeight = 100

    /// How wide the interval must be in which an attacker can place each quantity of a suppressed cell: as wide as the
    /// threshold for counts; for the amounts of cells that are suppressed for their own sake p per cent of the amount.
    /// Wherever in the interval the true value lies (sliding protection).
    func widthsNeeded(of cell: Int) -> [Int128] {
        let counts = [Int128(rule.personsMin), Int128(rule.familiesMin)]
        let isOwn = reasons[cell]?.isOwn ?? false
        return counts
            + magnitudes[cell].dropFirst(SuppressionState.countQuantities).map { amount in
                isOwn ? (amount * Int128(rule.dominancePercent) + 99) / 100 : 0
            }
    }
}
