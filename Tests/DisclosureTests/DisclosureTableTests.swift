import Disclosure
import Testing

struct DisclosureTableTests {
    static let dimensions = [
        DisclosureDimension("sector", ["family", "social"]), DisclosureDimension("year", ["2018", "2019"]),
    ]

    private func contribution(
        _ categories: [String], _ person: Int64, _ family: FamilyUnit, _ oere: Int64
    ) -> DisclosureContribution {
        DisclosureContribution(categories, person: person, family: family, amounts: [oere])
    }

    @Test("totals count a person and a family of several cells once, and add their amounts up")
    func totals() throws {
        let table = try DisclosureTable(
            dimensions: DisclosureTableTests.dimensions, measureCount: 1,
            contributions: [
                contribution(["family", "2018"], 1, .family(7), 100),
                contribution(["family", "2018"], 1, .family(7), 50),
                contribution(["social", "2018"], 1, .family(7), -400),
                contribution(["social", "2019"], 2, .family(7), 30),
                contribution(["social", "2018"], 3, .alone(3), 20), contribution(["social", "2018"], 4, .alone(4), 10),
            ])
        #expect(table.keys.count == 9)
        let cell = try #require(table.statistics(of: CellKey(["social", "2018"])))
        #expect(cell.persons == 3 && cell.families == 3 && cell.amounts == [-370])
        #expect(cell.shares[0].total == 430 && cell.shares[0].largest == 400 && cell.shares[0].second == 20)
        let sector = try #require(table.statistics(of: CellKey(["social", nil])))
        #expect(sector.persons == 4 && sector.families == 3 && sector.amounts == [-340])
        let all = try #require(table.statistics(of: CellKey([nil, nil])))
        #expect(all.persons == 4 && all.families == 3 && all.amounts == [-190])
        // The family is one unit: 150 - 400 + 30 before the absolute value is taken.
        #expect(all.shares[0].total == 250 && all.shares[0].largest == 220)
        #expect(table.statistics(of: CellKey(["family", "2019"]))?.persons == 0)
        #expect(table.statistics(of: CellKey(["family", "2020"])) == nil)
    }

    @Test("the same contributions in another order are the same table and the same pattern")
    func order() throws {
        let picture = TablePicture(" 1 1 20 22\n 8 14 6 28\n30 9 11 50\n39 24 37 100")
        let table = try picture.table
        let other = try DisclosureTable(
            dimensions: table.dimensions, measureCount: 1, contributions: picture.contributions.reversed())
        #expect(table.keys.map(table.statistics(of:)) == other.keys.map(other.statistics(of:)))
        #expect(try CellSuppressor().pattern(of: table) == CellSuppressor().pattern(of: other))
    }

    @Test("what is no table is refused")
    func malformed() {
        let one = contribution(["family", "2018"], 1, .family(7), 100)
        func table(
            _ dimensions: [DisclosureDimension] = DisclosureTableTests.dimensions, measures: Int = 1
        ) throws -> DisclosureTable {
            try DisclosureTable(dimensions: dimensions, measureCount: measures, contributions: [one])
        }
        #expect(throws: DisclosureError.malformedTable(.noDimension)) { try table([]) }
        #expect(throws: DisclosureError.malformedTable(.emptyDimension("a"))) {
            try table([DisclosureDimension("a", [])])
        }
        #expect(throws: DisclosureError.malformedTable(.repeatedCategory(dimension: "a"))) {
            try table([DisclosureDimension("a", ["x", "x"])])
        }
        #expect(throws: DisclosureError.malformedTable(.otherNumberOfCategories)) {
            try table([DisclosureDimension("a", ["x"])])
        }
        #expect(throws: DisclosureError.malformedTable(.unknownCategory(dimension: "year"))) {
            try table([DisclosureTableTests.dimensions[0], DisclosureDimension("year", ["2019"])])
        }
        #expect(throws: DisclosureError.malformedTable(.otherNumberOfAmounts)) { try table(measures: 2) }
        #expect(throws: DisclosureError.tableTooLarge(cells: 301 * 1_001)) {
            try table([
                DisclosureDimension("a", (1...300).map(String.init)),
                DisclosureDimension("b", (1...1_000).map(String.init)),
            ])
        }
    }
}
