import Disclosure
import TestSupport
import Testing

struct EarlierVersionTests {
    private let cell = CellKey(["r0", "c1"])

    private func version(_ table: DisclosureTable, _ pattern: SuppressionPattern) -> EarlierVersion {
        let shown = table.keys.filter { !pattern.isSuppressed($0) }.compactMap { key in
            table.statistics(of: key).map {
                (key, EarlierVersion.ShownCell(persons: $0.persons, families: $0.families))
            }
        }
        return EarlierVersion(
            suppressed: pattern.suppressed, shown: Dictionary(uniqueKeysWithValues: shown))
    }

    @Test("what was suppressed stays suppressed when it has grown")
    func kept() throws {
        let first = try TablePicture("12 3 20 35\n8 14 6 28\n30 9 11 50\n50 26 37 113").table
        let pattern = try CellSuppressor().pattern(of: first)
        let second = try TablePicture("32 43 50 125\n38 54 26 118\n50 39 41 130\n120 136 117 373").table
        let next = try CellSuppressor().pattern(of: second, earlier: [version(first, pattern)])
        #expect(next.suppressed == pattern.suppressed)
        #expect(next.reasons.values.allSatisfy { $0 == .kept })
        #expect(try CellSuppressor().pattern(of: second).suppressed == [])
    }

    @Test("a cell that changed by one to four persons is suppressed, by five or none it is not", arguments: 0...6)
    func changed(count: Int) throws {
        let first = try TablePicture("20 30 40 90\n30 40 50 120\n40 50 60 150\n90 120 150 360").table
        let earlier = try version(first, CellSuppressor().pattern(of: first))
        let second = try TablePicture(
            "20 \(30 + count) 40 \(90 + count)\n30 40 50 120\n40 50 60 150\n90 \(120 + count) 150 \(360 + count)"
        ).table
        let next = try CellSuppressor().pattern(of: second, earlier: [earlier])
        #expect(next.isSuppressed(cell) == (1...4).contains(count))
        #expect(next.suppressed.isEmpty == !(1...4).contains(count))
        // The totals changed by as few, and would give it away.
        #expect(next.isSuppressed(CellKey([nil, nil])) == (1...4).contains(count))
    }

    @Test("who came and who went are told apart where the caller knows them")
    func swapped() throws {
        let table = try TablePicture("20 30 50\n30 40 70\n50 70 120").table
        func reason(_ changedPersons: Int?, _ changedFamilies: Int?) throws -> SuppressionReason? {
            let shown = EarlierVersion.ShownCell(
                persons: 30, families: 30, changedPersons: changedPersons, changedFamilies: changedFamilies)
            let earlier = EarlierVersion(suppressed: [], shown: [cell: shown])
            return try CellSuppressor().pattern(of: table, earlier: [earlier]).reasons[cell]
        }
        #expect(try reason(nil, nil) == nil)
        #expect(try reason(2, 2) == .changed)
        #expect(try reason(12, 1) == .changed)
        #expect(try reason(12, 12) == nil)
    }

    /// People come, go, move and cost something else; then whatever sum can be computed in both versions, of cells or of a
    /// line's suppressed ones, must differ by nobody or by enough.
    @Test("two versions of a random table cannot be subtracted", arguments: AttackTests.seeds(60))
    func subtraction(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let first = RandomTable(sizes: [random.number(2...3), random.number(2...4)], using: &random)
        let oneIn = random.number(4...80)
        let second = first.contributions.compactMap { contribution -> DisclosureContribution? in
            guard random.isOne(in: oneIn) else { return contribution }
            var changed = contribution
            switch random.number(0...2) {
            case 0: return nil
            case 1: changed.amounts[0] += 1
            default: changed.categories = random.one(of: first.contributions).categories
            }
            return changed
        }
        let old = try first.table
        let new = try DisclosureTable(dimensions: first.dimensions, measureCount: 1, contributions: second)
        let oldPattern = try CellSuppressor().pattern(of: old)
        let earlier = EarlierVersion(suppressed: oldPattern.suppressed, table: old)
        let pattern = try CellSuppressor().pattern(of: new, earlier: [earlier])
        #expect(Set(oldPattern.suppressed).isSubset(of: pattern.suppressed), "seed \(seed)")
        expectNoSubtraction(new, pattern, first.contributions, second, "seed \(seed)")
    }

    @Test("two cells whose sum is known in both versions do not give away who came into one of them")
    func sums() throws {
        let first = TablePicture("20 30 40 50 140\n30 40 50 60 180\n25 35 45 55 160\n75 105 135 165 480")
        let second = TablePicture("22 30 40 59 151\n30 40 50 60 180\n25 35 45 55 160\n77 105 135 174 491")
        let earlier = try EarlierVersion(suppressed: [], table: first.table)
        let pattern = try CellSuppressor().pattern(of: second.table, earlier: [earlier])
        #expect(pattern.reasons[CellKey(["r0", "c0"])] == .changed)
        #expect(!pattern.isSuppressed(CellKey([nil, nil])))
        try expectNoSubtraction(second.table, pattern, first.contributions, second.contributions, "drawn")
        #expect(try DisclosureAudit().unprotected(by: pattern, in: second.table, earlier: [earlier]) == [])
    }

    private func expectNoSubtraction(
        _ table: DisclosureTable, _ pattern: SuppressionPattern, _ old: [DisclosureContribution],
        _ new: [DisclosureContribution], _ place: String
    ) {
        for line in TableAttacker.lines(table) where !pattern.isSuppressed(line.total) {
            let hidden = line.parts.filter(pattern.isSuppressed)
            for cells in [[line.total], hidden] + line.parts.filter({ !pattern.isSuppressed($0) }).map({ [$0] }) {
                let count = changedPersons(cells, old, new)
                #expect(count == 0 || count >= 5, "\(place): \(cells)")
            }
        }
    }

    private func changedPersons(
        _ cells: [CellKey], _ old: [DisclosureContribution], _ new: [DisclosureContribution]
    ) -> Int {
        func amounts(_ contributions: [DisclosureContribution]) -> [Int64: Int64] {
            contributions.reduce(into: [:]) { amounts, contribution in
                let isInside = cells.contains { cell in
                    zip(cell.categories, contribution.categories).allSatisfy { $0 == nil || $0 == $1 }
                }
                if isInside { amounts[contribution.person, default: 0] += contribution.amounts[0] }
            }
        }
        let (before, after) = (amounts(old), amounts(new))
        return Set(before.keys).union(after.keys).count { before[$0] != after[$0] }
    }

    @Test("a suppressed cell that has become empty stays suppressed, and a vanished category is no obstacle")
    func emptied() throws {
        let table = try TablePicture("20 0 20\n30 40 70\n50 40 90").table
        let earlier = EarlierVersion(suppressed: [cell, CellKey(["r9", "c1"])], shown: [:])
        let pattern = try CellSuppressor().pattern(of: table, earlier: [earlier])
        #expect(pattern.suppressed == [cell])
    }
}
