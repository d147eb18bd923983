import Disclosure
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
        var earlier = version(table, SuppressionPattern(reasons: [:]))
        #expect(try CellSuppressor().pattern(of: table, earlier: [earlier]).suppressed == [])
        earlier.shown[cell] = EarlierVersion.ShownCell(
            persons: 30, families: 30, changedPersons: 2, changedFamilies: 2)
        let pattern = try CellSuppressor().pattern(of: table, earlier: [earlier])
        #expect(pattern.reasons[cell] == .changed)
        earlier.shown[cell] = EarlierVersion.ShownCell(
            persons: 30, families: 30, changedPersons: 12, changedFamilies: 1)
        #expect(try CellSuppressor().pattern(of: table, earlier: [earlier]).reasons[cell] == .changed)
    }

    @Test("a suppressed cell that has become empty stays suppressed, and a vanished category is no obstacle")
    func emptied() throws {
        let table = try TablePicture("20 0 20\n30 40 70\n50 40 90").table
        let earlier = EarlierVersion(suppressed: [cell, CellKey(["r9", "c1"])], shown: [:])
        let pattern = try CellSuppressor().pattern(of: table, earlier: [earlier])
        #expect(pattern.suppressed == [cell])
    }
}
