extension DisclosureTable {
    /// How many persons and families came into some cells together, left them, or have another amount in them than in an
    /// earlier version. Who moved from one of the cells to another with the same amount changed nothing in their sum.
    func change(of cells: [Int], since earlier: DisclosureTable) -> (persons: Int, families: Int) {
        var persons: [Int64: Change] = [:]
        var families: [FamilyUnit: Change] = [:]
        for entry in entries(in: cells) {
            persons[entry.person, default: Change()].add(entry.amounts)
            families[entry.family, default: Change()].add(entry.amounts)
        }
        for entry in earlier.entries(in: cells.compactMap { earlier.cell(key($0)) }) {
            persons[entry.person, default: Change()].take(entry.amounts)
            families[entry.family, default: Change()].take(entry.amounts)
        }
        return (persons.values.count(where: \.isChange), families.values.count(where: \.isChange))
    }

    private struct Change {
        private var isIn = false
        private var wasIn = false
        private var amounts: [Int128] = []

        mutating func add(_ added: [Int64]) {
            isIn = true
            grow(to: added.count)
            for (measure, amount) in added.enumerated() { amounts[measure] += Int128(amount) }
        }

        mutating func take(_ taken: [Int64]) {
            wasIn = true
            grow(to: taken.count)
            for (measure, amount) in taken.enumerated() { amounts[measure] -= Int128(amount) }
        }

        var isChange: Bool {
            isIn != wasIn || amounts.contains { $0 != 0 }
        }

        private mutating func grow(to count: Int) {
            while amounts.count < count { amounts.append(0) }
        }
    }
}
