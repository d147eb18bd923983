import CostModel
import Testing

@Suite struct AccountPatternTests {
    static let readable: [(String, AccountPattern)] = [
        ("5", AccountPattern(components: [5])),
        ("5.57", AccountPattern(components: [5, 57])),
        ("5.22.07", AccountPattern(components: [5, 22, 7])),
        ("5.57.72/010", AccountPattern(components: [5, 57, 72], grouping: "010")),
        ("5.57/010@2", AccountPattern(components: [5, 57], grouping: "010", dranst: 2)),
        ("@2", AccountPattern(components: [], dranst: 2)),
        ("/001", AccountPattern(components: [], grouping: "001")),
        ("0.22", AccountPattern(components: [0, 22])),
    ]

    @Test("a pattern is read from its text", arguments: readable)
    func reads(text: String, pattern: AccountPattern) {
        #expect(AccountPattern(text) == pattern)
    }

    @Test(
        "a text of another form is no pattern",
        arguments: [
            "", ".", "5.", "5.5", "55", "5.572", "5.57.7", "5.57.71.01", "5.57/10", "5.57/0100", "5.57/01a", "5.57@",
            "5.57@0", "5.57@12", "5.57@x", "5.57 ", " 5.57", "a", "@2/010", "5..71", "5.57.٧١", "/", "@", "5.57@+",
        ])
    func refuses(text: String) {
        #expect(AccountPattern(text) == nil)
    }

    /// Pattern, account as function/grouping@dranst and species, whether it matches.
    static let matching: [(AccountPattern, String, Int16, String, String, Bool)] = [
        (AccountPattern(components: [5]), "5.22.07", 1, "", "", true),
        (AccountPattern(components: [5, 22]), "5.22.07", 1, "", "", true),
        (AccountPattern(components: [5, 2]), "5.22.07", 1, "", "", false),
        (AccountPattern(components: [5, 22, 7]), "5.22.07", 1, "", "", true),
        (AccountPattern(components: [5, 22, 0]), "5.22.07", 1, "", "", false),
        (AccountPattern(components: [6]), "5.22.07", 1, "", "", false),
        (AccountPattern(components: []), "5.22.07", 1, "", "", true),
        (AccountPattern(components: [5], grouping: "010"), "5.22.07", 1, "010", "", true),
        (AccountPattern(components: [5], grouping: "010"), "5.22.07", 1, "", "", false),
        (AccountPattern(components: [5], grouping: "010"), "5.22.07", 1, "011", "", false),
        (AccountPattern(components: [], dranst: 2), "5.22.07", 2, "", "", true),
        (AccountPattern(components: [], dranst: 2), "5.22.07", 1, "", "", false),
        (AccountPattern(components: [], species: "9"), "5.22.07", 1, "", "9.1", true),
        (AccountPattern(components: [], species: "9"), "5.22.07", 1, "", "9", true),
        (AccountPattern(components: [], species: "9"), "5.22.07", 1, "", "1.9", false),
        (AccountPattern(components: [], species: "9"), "5.22.07", 1, "", "", false),
        (AccountPattern(components: [], species: "9.1"), "5.22.07", 1, "", "9", false),
        (AccountPattern(components: [], species: "91"), "5.22.07", 1, "", "9.1", true),
    ]

    @Test("components and grouping are compared whole, the species as a prefix", arguments: matching.indices)
    func matches(index: Int) throws {
        let (pattern, function, dranst, grouping, species, expected) = AccountPatternTests.matching[index]
        let account = Account(
            function: try #require(FunctionCode(function)), dranst: dranst, ownership: nil, grouping: grouping,
            species: species)
        #expect(pattern.matches(account, in: FiscalYear(2018)) == expected)
    }

    @Test("a pattern holds from its first year to its last, both included")
    func years() {
        let pattern = AccountPattern(components: [5], firstYear: FiscalYear(2010), lastYear: FiscalYear(2017))
        #expect([2009, 2010, 2017, 2018].map { pattern.holds(in: FiscalYear($0)) } == [false, true, true, false])
        let open = AccountPattern(components: [5])
        #expect([1900, 2999].map { open.holds(in: FiscalYear($0)) } == [true, true])
        let account = Account(
            function: FunctionCode(number: 52207), dranst: 1, ownership: nil, grouping: "", species: "")
        #expect(!pattern.matches(account, in: FiscalYear(2018)))
    }

    @Test("more components win, then a grouping, then a dranst, then a longer species")
    func specificity() {
        let ascending = [
            AccountPattern(components: [], species: "9"),
            AccountPattern(components: [], species: "9.1"),
            AccountPattern(components: [], dranst: 2),
            AccountPattern(components: [], dranst: 2, species: "9"),
            AccountPattern(components: [], grouping: "010"),
            AccountPattern(components: [], grouping: "010", species: "9.1"),
            AccountPattern(components: [], grouping: "010", dranst: 2),
            AccountPattern(components: [5]),
            AccountPattern(components: [5], grouping: "010", dranst: 2, species: "9.1"),
            AccountPattern(components: [5, 57]),
            AccountPattern(components: [5, 57], dranst: 2),
            AccountPattern(components: [5, 57, 72]),
            AccountPattern(components: [5, 57, 72], species: "9"),
        ].map(\.specificity)
        #expect(ascending == Array(Set(ascending)).sorted())
    }

    @Test("two patterns claim the same only where everything but the years is equal and the years overlap")
    func claims() {
        func pattern(_ first: Int16?, _ last: Int16?, species: String? = nil, grouping: String? = nil) -> AccountPattern
        {
            AccountPattern(
                components: [5, 57], grouping: grouping, species: species, firstYear: first.map { FiscalYear($0) },
                lastYear: last.map { FiscalYear($0) })
        }
        let whole = pattern(nil, nil)
        #expect(whole.claimsTheSame(as: whole))
        #expect(whole.claimsTheSame(as: pattern(2018, 2018)))
        #expect(pattern(nil, 2017).claimsTheSame(as: pattern(2017, nil)))
        #expect(!pattern(nil, 2017).claimsTheSame(as: pattern(2018, nil)))
        #expect(!pattern(2018, nil).claimsTheSame(as: pattern(2010, 2017)))
        #expect(pattern(nil, nil, species: "5.2").claimsTheSame(as: pattern(nil, nil, species: "52")))
        #expect(!whole.claimsTheSame(as: pattern(nil, nil, species: "5")))
        #expect(!whole.claimsTheSame(as: pattern(nil, nil, grouping: "010")))
        #expect(!whole.claimsTheSame(as: AccountPattern(components: [5])))
        #expect(!whole.claimsTheSame(as: AccountPattern(components: [5, 57], dranst: 1)))
    }

    @Test("the main cost type is the first digit of the species", arguments: [("1.0", 1), ("5", 5), ("", nil)])
    func costType(species: String, expected: Int16?) {
        let account = Account(
            function: FunctionCode(number: 55771), dranst: 1, ownership: nil, grouping: "", species: species)
        #expect(account.costType == expected)
    }
}
