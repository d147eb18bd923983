import Disclosure
import Testing

struct DisclosureRuleTests {
    private func shares(_ amounts: [Int128]) -> FamilyShares {
        amounts.reduce(into: FamilyShares()) { $0.add($1) }
    }

    private func cell(persons: Int, families: Int, _ amounts: [Int128] = [1, 1, 1, 1, 1]) -> CellStatistics {
        CellStatistics(
            persons: persons, families: families, amounts: [amounts.reduce(0, +)], shares: [shares(amounts)])
    }

    /// Handbook on Statistical Disclosure Control, 2nd edition, section 4.2: examples 1, 2 and 1d and those on sampling
    /// weights, read as whole populations.
    @Test("the handbook's examples at 10 per cent")
    func handbook() {
        let rule = DisclosureRule.standard
        #expect(rule.isDominated(shares([50_000, 49_000] + Array(repeating: 10, count: 100))))
        #expect(!rule.isDominated(shares([52_000, 50_000, 8_000])))
        #expect(rule.isDominated(shares([99_000] + Array(repeating: 20, count: 50))))
        #expect(!rule.isDominated(shares([900, 100, 100, 5, 5, 5, 5, 5, 5, 5])))
        #expect(!rule.isDominated(shares([100, 50, 50, 1, 1])))
    }

    @Test("exactly p per cent is enough, an øre less is not")
    func limit() {
        let rule = DisclosureRule.standard
        #expect(!rule.isDominated(shares([1_000, 700, 100])))
        #expect(rule.isDominated(shares([1_000, 700, 99])))
        #expect(!rule.isDominated(shares([])))
        #expect(!rule.isDominated(shares([0, 0])))
    }

    @Test("income weighs as expense does, and amounts may be as large as they come")
    func signs() {
        let rule = DisclosureRule.standard
        #expect(rule.isDominated(shares([-50_000, 49_000, 1_000])))
        #expect(!rule.isDominated(shares([-1_000, 700, -100])))
        let large = Int128(Int64.max)
        #expect(rule.isDominated(shares([large, large, large / 11])))
        #expect(!rule.isDominated(shares([large, large, large / 9])))
    }

    @Test("four are too few of either, none is not")
    func counts() {
        let rule = DisclosureRule.standard
        #expect(!rule.isSensitive(cell(persons: 5, families: 5)))
        #expect(rule.isSensitive(cell(persons: 4, families: 4)))
        #expect(rule.isSensitive(cell(persons: 20, families: 4)))
        #expect(rule.isSensitive(cell(persons: 5, families: 5, [100_000, 1, 1, 1, 1])))
        #expect(!rule.isSensitive(cell(persons: 0, families: 0, [])))
    }

    @Test("a rule can be stricter than the standard and never weaker")
    func floor() throws {
        #expect(try DisclosureRule(personsMin: 5, familiesMin: 5, dominancePercent: 10) == .standard)
        let strict = try DisclosureRule(personsMin: 10, familiesMin: 6, dominancePercent: 20)
        #expect(strict.isSensitive(cell(persons: 9, families: 9)))
        #expect(strict.isDominated(shares([1_000, 700, 199])))
        for (persons, families, percent) in [(4, 5, 10), (5, 4, 10), (5, 5, 9), (0, 0, 0)] {
            #expect(throws: DisclosureError.ruleBelowFloor) {
                try DisclosureRule(personsMin: persons, familiesMin: families, dominancePercent: percent)
            }
        }
    }

    @Test("the parameters hide themselves")
    func hides() throws {
        let rule = try DisclosureRule(personsMin: 77, familiesMin: 88, dominancePercent: 99)
        var text = "\(rule)" + String(reflecting: rule)
        dump(CellSuppressor(rule: rule), to: &text)
        for number in ["77", "88", "99"] { #expect(!text.contains(number)) }
    }
}
