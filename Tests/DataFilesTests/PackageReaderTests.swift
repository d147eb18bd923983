import CostModel
import DataFiles
import Reporting
import TestSupport
import Testing

/// Whether receivers' programs read what was written. A missing Python environment is a failure, never a skip.
@Suite("An export, as pandas and pyreadstat read it")
struct PackageReaderTests {
    @Test(
        "every cell of every format is the one of the package, and datapackage.json is true",
        arguments: Language.allCases)
    func cells(_ language: Language) throws {
        let package = try DemoPackage.make(in: language)
        let read = try PackageReader.read(package)
        #expect(read.problems == [])
        #expect(read.tables.keys.sorted() == ["costs", "persons", "visits"])
        for table in package.tables { try PackageExpectation(table).expectEqual(to: read.tables[table.name]) }
    }

    @Test("labels, words, formats and dates are there for Stata and SPSS")
    func descriptions() throws {
        let costs = try #require(try PackageReader.read(DemoPackage.make()).tables["costs"])
        for format in ["dta", "sav"] {
            let file = try #require(costs[format])
            #expect(file.title == "Omkostninger efter område")
            #expect(file.labels?["net"] == "Nettoudgift (kr.)" && file.labels?["citizens"] == "Borgere (personer)")
            #expect(file.words?["municipality"] == ["217": "Helsingør", "260": "Halsnæs"])
            #expect(file.words?["sector"] == ["1": "Beskæftigelse", "2": "Social"])
            #expect(file.words?["suppressed"] == ["0": "nej", "1": "ja"])
        }
        #expect(costs["dta"]?.time == "24 Nov 2026 12:00")
        #expect(costs["sav"]?.time?.hasPrefix("2026-11-24 12:00:00") == true)
        #expect(costs["sav"]?.types == ["F12.0", "F12.0", "F12.0", "F12.0", "F20.2", "F20.6", "A25", "F12.0"])
        #expect(
            costs["dta"]?.types == ["int32", "int32", "int32", "int32", "double", "double", "string", "int8"])
        #expect(costs["sav"]?.measures?["net"] == "scale" && costs["sav"]?.measures?["sector"] == "nominal")
    }

    @Test("a suppressed figure is .a in Stata, missing elsewhere, and told apart from one that cannot be computed")
    func suppressed() throws {
        let costs = try #require(try PackageReader.read(DemoPackage.make()).tables["costs"])
        let stata = try #require(costs["dta"])
        #expect(Array(stata.rows[2][3...5]) == [.tagged(".a"), .tagged(".a"), .tagged(".a")])
        #expect(stata.rows[2][7] == .number(1))
        #expect(stata.rows[1][5] == .missing && stata.rows[1][7] == .number(0))
        for format in ["sav", "csv", "dk"] {
            let rows = try #require(costs[format]?.rows)
            #expect(Array(rows[2][3...5]) == [.missing, .missing, .missing])
            #expect([.number(1), .bool(true)].contains(rows[2][7]))
        }
    }

    @Test("the codebook tells the number of each code in Stata and SPSS")
    func codebook() throws {
        let rows = try PackageReader.read(DemoPackage.make()).codebook
        let codes = rows.filter { $0["code"] != "" }.map {
            "\($0["variable"] ?? "") \($0["code"] ?? "") \($0["number"] ?? "")"
        }
        #expect(codes == ["municipality 217 217", "municipality 260 260", "sector employment 1", "sector social 2"])
        let net = try #require(rows.first { $0["variable"] == "net" })
        #expect(net["label_da"] == "Nettoudgift" && net["label_en"] == "Net expense" && net["unit_en"] == "DKK")
        #expect(net["rule_en"] == "expense less reimbursement" && net["type"] == "kroner")
    }

    @Test("no row, and only suppressed rows, are files that programs read")
    func littleTables() throws {
        let hidden = DemoPackage.costRows.map { row in
            DataRow(Array(row.cells.prefix(3)) + [.empty, .empty, .empty, .empty], isSuppressed: true)
        }
        for rows in [[], hidden, Array(hidden.prefix(1))] {
            let table = try DemoPackage.costs(rows)
            let read = try PackageReader.read(DemoPackage.package([table]))
            #expect(read.problems == [])
            try PackageExpectation(table).expectEqual(to: read.tables["costs"])
        }
    }

    @Test("40 payloads and more come back from every format, with an apostrophe before them in csv alone")
    func payloads() throws {
        let texts =
            FormulaPayloads.all + FormulaPayloads.harmless + [DemoDocument.hostileName, DemoDocument.longName, "👨‍👩‍👧"]
        #expect(FormulaPayloads.all.count >= 40)
        let rows = texts.map { text in
            DataRow(Array(DemoPackage.costRows[0].cells.prefix(6)) + [.text(text)])
        }
        let table = try DemoPackage.costs(rows)
        let read = try PackageReader.read(DemoPackage.package([table]))
        #expect(read.problems == [])
        try PackageExpectation(table).expectEqual(to: read.tables["costs"])
    }

    @Test("numbers at the edge of what is exact come back exactly")
    func edges() throws {
        let nines: Int128 = 999_999_999_999_999
        let numbers: [Int128] = [nines, -nines, nines - 1, 1, -1, 99, 100, 123_456_789_012_345, 700_000_000_000_007]
        let rows = numbers.map { number in
            DataRow([
                .text("260"), .number(2018), .text("social"), .number(Int128(DataVariable.wholeNumberMax)),
                .number(number),
                .number(number), .empty,
            ])
        }
        let table = try DemoPackage.costs(rows)
        let read = try PackageReader.read(DemoPackage.package([table]))
        try PackageExpectation(table).expectEqual(to: read.tables["costs"])
    }

    @Test("decimals drawn at random come back exactly", arguments: Seeds.some(3))
    func randomNumbers(_ seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let rows = (0..<200).map { _ in
            DataRow([
                .text("217"), .number(Int128(generator.number(2015...2020))), .text("social"),
                .number(Int128(generator.number(0...2_147_483_620))),
                .number(Int128(generator.number(Int64(-999_999_999_999_999)...999_999_999_999_999))),
                .number(Int128(generator.number(Int64(-999_999_999_999_999)...999_999_999_999_999))), .empty,
            ])
        }
        let table = try DemoPackage.costs(rows)
        try PackageExpectation(table, "seed \(seed)")
            .expectEqual(to: try PackageReader.read(DemoPackage.package([table])).tables["costs"])
    }
}
