import CostModel
import TestSupport
import Testing

@Suite("DataTable")
struct DataTableTests {
    private static let source = BilingualText(da: "prøve", en: "test")

    private static func variable(
        _ name: String, _ kind: ColumnKind = .code, codes: [String] = [], whenEmpty: BilingualText? = nil
    ) throws(InvariantBroken) -> DataVariable {
        try DataVariable(
            name: name, label: source, kind: kind, codes: codes.map { DataCode($0, source) }, source: source,
            whenEmpty: whenEmpty)
    }

    private static func table(
        _ variables: [DataVariable], _ rows: [DataRow], name: String = "costs"
    ) throws(InvariantBroken) -> DataTable {
        try DataTable(name: name, title: source, description: source, variables: variables, rows: rows)
    }

    @Test(
        "names that some program or system would not take are none",
        arguments: [
            "", "A", "1a", "a-b", "a b", "æble", "_a", "a_", "a.b", "if", "strl", "str12", "str", "double",
            "suppressed",
            String(repeating: "a", count: 33), "a\u{301}", "a/b", "while",
        ])
    func badNames(_ name: String) {
        let broken = #expect(throws: InvariantBroken.self) { try DataTableTests.variable(name) }
        #expect(broken == InvariantBroken(.exportMalformed, at: "a variable's name"))
    }

    @Test(
        "tables are not called as devices or as the package's own files",
        arguments: ["con", "nul", "com1", "codebook", "import", "stamp", "costs_dk", "Costs", "../costs", "costs\r\n"])
    func badTableNames(_ name: String) throws {
        let variable = try DataTableTests.variable("a")
        let broken = #expect(throws: InvariantBroken.self) { try DataTableTests.table([variable], [], name: name) }
        #expect(broken == InvariantBroken(.exportMalformed, at: "a table's name"))
    }

    @Test(
        "a good name is taken, up to 32 characters",
        arguments: ["a", "fiscal_year", "v2", "stray", "a123456789_b123456789_c12345678_"])
    func goodNames(_ name: String) throws {
        guard !name.hasSuffix("_") else {
            #expect(throws: InvariantBroken.self) { try DataTableTests.variable(name) }
            #expect(try DataTableTests.variable(String(name.dropLast()) + "x").name.utf8.count == 32)
            return
        }
        #expect(try DataTableTests.variable(name).name == name)
    }

    @Test(
        "no figure is ever shown in a suppressed row",
        arguments: [ColumnKind.count, .kroner, .decimal(digits: 6, paperDigits: 2)])
    func suppressed(_ kind: ColumnKind) throws {
        let variables = [try DataTableTests.variable("sector"), try DataTableTests.variable("figure", kind)]
        let broken = #expect(throws: InvariantBroken.self) {
            try DataTableTests.table(variables, [DataRow([.text("x"), .number(0)], isSuppressed: true)])
        }
        #expect(broken == InvariantBroken(.suppressedFigurePresent, at: "costs.figure"))
        let table = try DataTableTests.table(variables, [DataRow([.text("x"), .empty], isSuppressed: true)])
        #expect(table.rows == [[.text("x"), .empty, .bool(true)]])
        #expect(table.rows.allSatisfy(DataTable.isSuppressed))
        #expect(table.variables.map(\.name) == ["sector", "figure", "suppressed"])
    }

    @Test("what the codebook would not be true of is refused, with its place and no value")
    func malformed() throws {
        let sector = try DataTableTests.variable("sector", codes: ["social"])
        let figure = try DataTableTests.variable("figure", .kroner)
        let cases: [([DataVariable], [TableCell])] = [
            ([sector], [.text("secret")]), ([sector], [.number(1)]), ([sector], [.empty]), ([sector], []),
            ([figure], [.text("secret")]), ([figure], [.bool(true)]), ([figure], [.empty]), ([figure], [.text("")]),
            ([sector, sector], [.text("social"), .text("social")]), ([], []),
        ]
        for (variables, cells) in cases {
            let broken = #expect(throws: InvariantBroken.self) { try DataTableTests.table(variables, [DataRow(cells)]) }
            #expect(broken?.fact == .exportMalformed && broken?.place.contains("secret") == false)
        }
    }

    @Test("an empty text is an empty cell, and NUL cuts nothing")
    func texts() throws {
        let note = try DataTableTests.variable("note", .prose, whenEmpty: DataTableTests.source)
        let table = try DataTableTests.table([note], [DataRow([.text("")]), DataRow([.text("a\0b")])])
        #expect(table.rows.map { $0[0] } == [.empty, .text("a\u{FFFD}b")])
    }

    @Test(
        "a code list of whole numbers keeps them, any other counts from 1",
        arguments: [
            (["217", "260"], [217, 260]), (["260", "217"], [260, 217]), (["-1", "0", "1"], [-1, 0, 1]),
            (["01", "02"], [1, 2]), (["1", "x"], [1, 2]), (["+1", "2"], [1, 2]), (["2147483621"], [1]), ([], []),
        ] as [([String], [Int32])])
    func numbers(_ codes: [String], _ numbers: [Int32]) throws {
        #expect(try DataTableTests.variable("a", codes: codes).numbers == numbers)
    }

    @Test(
        "a code is something, once, with nothing at its ends to trim",
        arguments: [["a", "a"], [""], [" a"], ["a\n"], ["a\tb"]])
    func badCodes(_ codes: [String]) {
        #expect(throws: InvariantBroken.self) { try DataTableTests.variable("a", codes: codes) }
    }
}
