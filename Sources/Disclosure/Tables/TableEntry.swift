/// A contribution with its cell by number.
struct TableEntry: Sendable {
    var cell: Int
    var person: Int64
    var family: FamilyUnit
    var amounts: [Int64]

    /// Of entries in the order of their families. What a family has in several entries is one contribution.
    static func statistics(_ entries: ArraySlice<TableEntry>, measureCount: Int) -> CellStatistics {
        var statistics = CellStatistics.empty(measures: measureCount)
        statistics.persons = Set(entries.lazy.map(\.person)).count
        var start = entries.startIndex
        while start < entries.endIndex {
            let family = entries[start].family
            let end = entries[start...].firstIndex { $0.family != family } ?? entries.endIndex
            statistics.families += 1
            for measure in 0..<measureCount {
                let amount = entries[start..<end].reduce(Int128(0)) { $0 + Int128($1.amounts[measure]) }
                statistics.amounts[measure] += amount
                statistics.shares[measure].add(amount)
            }
            start = end
        }
        return statistics
    }
}
