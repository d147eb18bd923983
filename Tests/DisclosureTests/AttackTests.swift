import Disclosure
import Foundation
import TestSupport
import Testing

/// Random tables, and an attacker who solves for what is not shown. `OMKOST_SEEDS` says how many tables, `OMKOST_SEED` with
/// which to begin. The seeds that are named are tables that earlier forms of the suppression failed at.
struct AttackTests {
    static func seeds(_ count: Int) -> [UInt64] {
        Seeds.some(ProcessInfo.processInfo.environment["OMKOST_SEEDS"].flatMap { Int($0) } ?? count)
    }

    /// The rule's numbers, written here once more: five persons or families, 10 per cent.
    private func expectProtected(
        _ table: DisclosureTable, shown: [TableLayer]? = nil, addsUp: Bool, _ seed: UInt64
    ) throws {
        let pattern = try CellSuppressor().pattern(of: table, shown: shown)
        var counts = TableAttacker(table: table, pattern: pattern, addsUp: addsUp) { $0.persons }
        var amounts = TableAttacker(table: table, pattern: pattern) { Int($0.amounts[0]) }
        for key in pattern.suppressed {
            let cell = try #require(table.statistics(of: key))
            guard cell.persons > 0 else { continue }
            if let width = counts.width(of: [key]) { #expect(width >= Fraction(5), "seed \(seed): \(key)") }
            if pattern.reasons[key] == .sensitive, let width = amounts.width(of: [key]) {
                #expect(width * Fraction(100) >= Fraction(Int(cell.amounts[0]) * 10), "seed \(seed): \(key)")
            }
        }
        for key in table.keys where !pattern.isSuppressed(key) {
            let cell = try #require(table.statistics(of: key))
            #expect(cell.persons == 0 || cell.persons >= 5, "seed \(seed): \(key)")
            #expect(cell.families == 0 || cell.families >= 5, "seed \(seed): \(key)")
        }
    }

    @Test("nobody gets close to a cell of a table with two dimensions", arguments: seeds(300))
    func twoDimensions(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let random2 = RandomTable(sizes: [random.number(1...5), random.number(1...5)], using: &random)
        try expectProtected(random2.table, addsUp: true, seed)
    }

    @Test("nor of a table with three", arguments: seeds(40))
    func threeDimensions(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let sizes = [random.number(1...3), random.number(2...3), random.number(1...3)]
        try expectProtected(RandomTable(sizes: sizes, using: &random).table, addsUp: true, seed)
    }

    @Test("nor where some of its totals or cells are not shown at all", arguments: seeds(40))
    func layers(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let table = try RandomTable(sizes: [2, random.number(2...3), 2], using: &random).table
        let layers = [[], ["d0"], ["d1"], ["d0", "d1"], ["d1", "d2"], ["d0", "d1", "d2"]].map { TableLayer(by: $0) }
        let shown = layers.filter { _ in !random.isOne(in: 3) }
        try expectProtected(table, shown: shown, addsUp: true, seed)
    }

    @Test("nor where persons are in several cells and the counts do not add up", arguments: seeds(60) + [1_097, 1_137])
    func personsInSeveralCells(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let sizes = [random.number(2...3), random.number(2...4)]
        let table = RandomTable(sizes: sizes, isOncePerPerson: false, using: &random)
        try expectProtected(table.table, addsUp: false, seed)
    }

    @Test("nor in three dimensions", arguments: seeds(15))
    func personsInSeveralLayers(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let sizes = [random.number(1...2), 2, random.number(1...2)]
        let table = RandomTable(sizes: sizes, isOncePerPerson: false, using: &random)
        try expectProtected(table.table, addsUp: false, seed)
    }

    @Test("nor to a sum of cells that the rule forbids", arguments: seeds(100) + [1_155, 1_374])
    func sums(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let random2 = RandomTable(sizes: [random.number(2...4), random.number(2...4)], using: &random)
        let table = try random2.table
        let pattern = try CellSuppressor().pattern(of: table)
        var amounts = TableAttacker(table: table, pattern: pattern) { Int($0.amounts[0]) }
        for line in TableAttacker.lines(table) {
            let hidden = line.parts.filter(pattern.isSuppressed)
            for chosen in subsets(of: hidden) where amounts.width(of: chosen) == .zero {
                #expect(!isForbidden(chosen, random2.contributions), "seed \(seed): \(chosen)")
            }
        }
    }

    private func subsets(of keys: [CellKey]) -> [[CellKey]] {
        (1..<(1 << keys.count)).map { choice in keys.indices.filter { choice >> $0 & 1 == 1 }.map { keys[$0] } }
    }

    /// The rule once more, from the contributions.
    private func isForbidden(_ keys: [CellKey], _ contributions: [DisclosureContribution]) -> Bool {
        let inside = contributions.filter { contribution in
            keys.contains { key in
                zip(key.categories, contribution.categories).allSatisfy { $0 == nil || $0 == $1 }
            }
        }
        let families = Dictionary(grouping: inside, by: \.family).mapValues { $0.reduce(0) { $0 + $1.amounts[0] } }
        let shares = families.values.sorted(by: >)
        guard shares.count >= 5, Set(inside.map(\.person)).count >= 5 else { return !inside.isEmpty }
        return shares.dropFirst(2).reduce(0, +) * 100 < 10 * shares[0]
    }
}
