import CostModel
import DataFiles
import Reporting
import TestSupport
import Testing

@Suite("An export at the limits of its formats")
struct PackageLimitTests {
    private static func variable(
        _ name: String, _ label: String, _ kind: ColumnKind = .code, codes: [DataCode] = []
    ) throws -> DataVariable {
        try DataVariable(
            name: name, label: BilingualText(da: label, en: label), kind: kind, codes: codes,
            source: BilingualText(da: "prøve", en: "test"), whenEmpty: BilingualText(da: "intet", en: "nothing"))
    }

    private static func table(_ variables: [DataVariable], _ rows: [[TableCell]]) throws -> DataTable {
        let long = String(repeating: "Tæller for ø ", count: 20)
        return try DataTable(
            name: "limits", title: BilingualText(da: long, en: long),
            description: BilingualText(da: "Prøve.", en: "Test."),
            variables: variables, rows: rows.map { DataRow($0) })
    }

    @Test("labels of 200 characters are cut between letters: at 80 characters, words of codes and titles by bytes too")
    func longLabels() throws {
        let letters = ["æøå", "a", "ø", "漢", "👨‍👩‍👧", "e\u{301}"]
        let variables = try letters.enumerated().map { place, letter in
            let label = String(repeating: letter, count: 200)
            return try PackageLimitTests.variable(
                "v\(place)", label, codes: [DataCode("x", BilingualText(da: label, en: label))])
        }
        let table = try PackageLimitTests.table(variables, [letters.map { _ in .text("x") }])
        let read = try PackageReader.read(DemoPackage.package([table]))
        #expect(read.problems == [])
        let formats = try #require(read.tables["limits"])
        for format in ["dta", "sav"] {
            let file = try #require(formats[format])
            #expect(file.title == String(repeating: "Tæller for ø ", count: 4) + "T…")
            for (place, letter) in letters.enumerated() {
                let label = try #require(file.labels?["v\(place)"])
                let word = try #require(file.words?["v\(place)"]?["1"])
                let isWide = letter == "👨‍👩‍👧"
                #expect(label.unicodeScalars.count <= 80 && label.unicodeScalars.count >= (isWide ? 60 : 78))
                #expect(word.utf8.count <= 120 && word.utf8.count >= (letter == "a" ? 80 : 100))
                for text in [label, word] {
                    #expect(text.hasSuffix("…"))
                    #expect(String(repeating: letter, count: 200).hasPrefix(text.dropLast()))
                }
            }
        }
        #expect(read.codebook.first?["label_da"] == String(repeating: "æøå", count: 200))
    }

    @Test("names of 32 characters that share their beginning stay themselves")
    func longNames() throws {
        let names = (10..<40).map { "expense_of_sector_per_quarter_\($0)" }
        #expect(names.allSatisfy { $0.count == 32 })
        let variables = try names.map { try PackageLimitTests.variable($0, $0, .count) }
        let table = try PackageLimitTests.table(variables, [names.indices.map { .number(Int128($0)) }])
        let read = try PackageReader.read(DemoPackage.package([table]))
        #expect(read.problems == [])
        try PackageExpectation(table).expectEqual(to: read.tables["limits"])
    }

    @Test("a text of 2,045 bytes is kept by every format, and of one more is refused with its place alone")
    func longTexts() throws {
        let variables = [try PackageLimitTests.variable("note", "Note", .prose)]
        let longest = String(repeating: "æ", count: 1_022) + "x"
        let table = try PackageLimitTests.table(variables, [[.text(longest)], [.empty], [.text("x")]])
        let read = try PackageReader.read(DemoPackage.package([table]))
        #expect(read.problems == [])
        try PackageExpectation(table).expectEqual(to: read.tables["limits"])
        let over = try DemoPackage.package([PackageLimitTests.table(variables, [[.text(longest + "x")]])])
        let refusal = #expect(throws: Refusal.self) { try over.binaryFiles() }
        #expect(refusal?.status == .dataRefused)
        #expect(refusal?.what.english == "table limits for Stata: variable note has a text of over 2045 bytes")
    }

    @Test(
        "a number that would not be exact is refused with its place alone",
        arguments: [
            (ColumnKind.kroner, Int128(1_000_000_000_000_000)), (.kroner, -1_000_000_000_000_000), (.kroner, .max),
            (.kroner, .min), (.decimal(digits: 6, paperDigits: 2), 1_000_000_000_000_000), (.count, 2_147_483_621),
            (.ordinal, -2_147_483_621), (.count, .max),
        ])
    func numbers(_ kind: ColumnKind, _ number: Int128) throws {
        let table = try PackageLimitTests.table(
            [PackageLimitTests.variable("figure", "Figure", kind)], [[.number(1)], [.number(number)]])
        let package = try DemoPackage.package([table])
        let refusal = #expect(throws: Refusal.self) { try package.binaryFiles() }
        #expect(refusal?.status == .dataRefused)
        #expect(refusal?.what.english.contains("row ") == true)
        #expect(refusal?.what.english.contains(String(number)) == false)
    }

    @Test("the same package is the same bytes, with ASCII names in byte order")
    func deterministic() throws {
        let first = try PackageReader.files(DemoPackage.make())
        #expect(try PackageReader.files(DemoPackage.make()) == first)
        #expect(first.map(\.path) == first.map(\.path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(first.allSatisfy { file in file.path.utf8.allSatisfy { (0x21...0x7E).contains($0) } })
    }

    @Test("the workbook has a sheet to read first, one for each table, and the codebook")
    func workbook() throws {
        let package = try DemoPackage.make()
        let file = try #require(try package.binaryFiles().first)
        #expect(file.path == "en-plan-udtraek.xlsx")
        let book = try XlsxReader(file.bytes)
        #expect(book.sheets.map(\.name) == ["Læs mig", "Omkostninger efter område", "Personer", "Besøg", "Kodebog"])
        #expect(book.sheets.allSatisfy { !$0.xml.contains("<f") })
        let costs = book.sheets[1]
        #expect(costs.cell(0, 4) == .text("Nettoudgift (kr.)"))
        #expect(costs.cell(1, 0) == .text("Halsnæs") && costs.cell(1, 4) == .number("1234567.89"))
        #expect(costs.cell(2, 6) == .text("=1+1"))
        #expect((3...5).allSatisfy { costs.cell(3, $0) == .blank } && costs.cell(3, 7) == .text("ja"))
        #expect(book.sheets[4].rows.count == 1 + package.codebook.rows.count)
        let words = book.sheets[0].rows.joined()
        for text in package.assumptions + package.terms + ReadingNotes.all {
            #expect(words.contains(.text(text.danish)))
        }
    }
}
