import CostModel
import DataFiles
import Foundation
import TestSupport
import Testing

@Suite("Workbook")
struct WorkbookTests {
    static func document(_ sections: [ReportSection], language: Language = .danish) -> ReportDocument {
        ReportDocument(
            name: "x", language: language, title: BilingualText(da: "Titel", en: "Title"), sections: sections,
            stamp: TableStamp(run: 7, generation: 3, publishedOn: CivilDate(year: 2026, month: 11, day: 21)))
    }

    static func section(
        _ kind: ColumnKind, _ cells: [TableCell], totals: [TableCell]? = nil, title: String = "Ark"
    ) -> ReportSection {
        ReportSection(
            id: "sheet", title: BilingualText(da: title, en: title),
            table: ReportTable(
                columns: [TableColumn(name: "a", title: BilingualText(da: "Navn", en: "Name"), kind: kind)],
                rows: cells.map { [$0] }, totals: totals))
    }

    /// The cells of one column, without its heading.
    private func written(_ kind: ColumnKind, _ cells: [TableCell]) throws -> [XlsxReader.Cell] {
        let book = try XlsxReader(WorkbookTests.document([WorkbookTests.section(kind, cells)]).workbook())
        return cells.indices.map { book.sheets[1].cell($0 + 1, 0) }
    }

    static let payloads: [String] =
        ["=", "+", "-", "@", "\t", "\r", "\n", "\u{0}", "＝", "＋", "－", "＠", " ="].flatMap { start in
            [start + "1+1", start + "cmd|'/c calc'!A1", start + "HYPERLINK(\"http://x.example\",\"x\")"]
        } + ["{=1+1}", "=1+1;2", "'=1+1"]

    @Test("E1: no text is ever a formula or a link, whatever it begins with")
    func formulas() throws {
        #expect(WorkbookTests.payloads.count >= 40)
        for kind in [ColumnKind.code, .prose, .kroner] {
            let sections = [WorkbookTests.section(kind, WorkbookTests.payloads.map { .text($0) }, title: "=1+1")]
            let book = try XlsxReader(WorkbookTests.document(sections).workbook())
            #expect(book.sheets.allSatisfy { !$0.xml.contains("<f") && !$0.xml.contains("<hyperlink") })
            #expect(
                WorkbookTests.payloads.indices.map { book.sheets[1].cell($0 + 1, 0) }
                    == WorkbookTests.payloads.map { .text($0) })
            #expect(!book.parts.keys.contains { $0.contains("externalLink") || $0.contains("vba") })
        }
    }

    @Test("E1: negative amounts are numbers")
    func negative() throws {
        #expect(
            try written(.kroner, [.number(-1), .number(-123_456_789)]) == [.number("-0.01"), .number("-1234567.89")])
    }

    @Test("E2: a text of 32,767 characters is kept, and one more is refused with its place and nothing of the text")
    func longTexts() throws {
        let longest = String(repeating: "æ", count: 32_767)
        #expect(try written(.code, [.text(longest)]) == [.text(longest)])
        let sections = [WorkbookTests.section(.code, [.text("a"), .text(longest + "æ")])]
        let refusal = #expect(throws: Refusal.self) { try WorkbookTests.document(sections).workbook() }
        #expect(refusal?.status == .dataRefused)
        #expect(
            refusal?.what.danish
                == "arket »Ark«, række 3, kolonne 1: en tekst på over 32.767 tegn, som en celle ikke kan rumme")
    }

    @Test("E2: rows that do not fit go on to a next sheet with the headings again, and the total on the last")
    func continued() throws {
        let cells = (1...10).map { TableCell.number(Int128($0)) }
        let section = WorkbookTests.section(.count, cells, totals: [.number(55)])
        let book = try XlsxReader(Workbook(WorkbookTests.document([section]), rowCountMax: 6).bytes())
        #expect(book.sheets.map(\.name) == ["Læs mig", "Ark", "Ark (2)", "Ark (3)"])
        let columns = book.sheets.dropFirst().map { sheet in sheet.rows.map { $0[0] } }
        #expect(columns.allSatisfy { $0.first == .text("Navn") })
        #expect(columns.flatMap { $0.dropFirst() } == (1...10).map { .number("\($0)") } + [.number("55")])
        #expect(columns.map(\.count) == [5, 5, 4])
    }

    @Test("E2: 1,048,577 rows are two sheets, and none is lost")
    func manyRows() throws {
        let section = WorkbookTests.section(.count, Array(repeating: .number(1), count: 1_048_577))
        let folder = try TemporaryFolder("rows")
        let path = try folder.write(WorkbookTests.document([section]).workbook(), to: "book.xlsx")
        let counts = try [2, 3].map { number in
            try XlsxReader.unzip(["-p", path, "xl/worksheets/sheet\(number).xml"]).utf8.reduce(0) {
                $0 + ($1 == UInt8(ascii: "v") ? 1 : 0)
            }
        }
        let dimensions = try [2, 3].map { number in
            try XlsxReader.unzip(["-p", path, "xl/worksheets/sheet\(number).xml"]).firstMatch(
                of: #/<dimension ref="([^"]*)"/#
            )
            .map { String($0.output.1) }
        }
        #expect(dimensions == ["A1:A1048576", "A1:A3"])
        #expect(counts[0] > 2 * 1_048_576)
    }

    @Test("E2: more columns than a sheet has are refused, and none at all too", arguments: [0, 16_385])
    func columns(_ count: Int) {
        let column = TableColumn(name: "a", title: BilingualText(da: "A", en: "A"), kind: .count)
        let section = ReportSection(
            id: "wide", title: BilingualText(da: "Bred", en: "Wide"),
            table: ReportTable(columns: Array(repeating: column, count: count), rows: []))
        let refusal = #expect(throws: Refusal.self) { try WorkbookTests.document([section]).workbook() }
        #expect(refusal?.status == .dataRefused)
    }

    @Test("E3: control characters come back as they were, and a text that looks like one of them as itself")
    func controls() throws {
        let texts = [
            "a\u{B}b", "\u{0}", "\u{1}\u{1F}\u{7F}\u{9B}", "\r\n", "tab\tline\n", "_x000B_", "_x005F_x000B_",
            "__x000B_",
            "_x00", "_xZZZZ_", "x_x000b_y", "👨‍👩‍👧 é e\u{301}",
        ]
        #expect(try written(.code, texts.map { .text($0) }) == texts.map { .text($0) })
        #expect(try written(.code, [.text("a\u{FFFE}b\u{FFFF}")]) == [.text("a\u{FFFD}b\u{FFFD}")])
        let book = try XlsxReader(
            WorkbookTests.document([WorkbookTests.section(.code, texts.map { .text($0) })]).workbook())
        let raw = try #require(book.parts["xl/sharedStrings.xml"])
        #expect(raw.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" })
    }

    @Test("E4: codes are text with their zeros; no code becomes a date or a number")
    func codes() throws {
        let codes = ["00012", "1-2", "SEPT1", "1E5", "12345678901234567890", "5.57.71", "0101", "TRUE", "1,5"]
        #expect(try written(.code, codes.map { .text($0) }) == codes.map { .text($0) })
        #expect(try written(.code, [.number(260)]) == [.text("260")])
    }

    @Test("E4: every øre and every decimal is in the cell, and what would be rounded is refused")
    func numbers() throws {
        #expect(
            try written(.kroner, [.number(999_999_999_999_999), .number(1), .number(0), .empty])
                == [.number("9999999999999.99"), .number("0.01"), .number("0"), .blank])
        let fte = ColumnKind.decimal(digits: 6, paperDigits: 2)
        #expect(try written(fte, [.number(601_143), .number(-4_999)]) == [.number("0.601143"), .number("-0.004999")])
        for value: Int128 in [1_000_000_000_000_000, -1_000_000_000_000_000, .max, .min] {
            let sections = [WorkbookTests.section(.kroner, [.number(value)])]
            let refusal = #expect(throws: Refusal.self) { try WorkbookTests.document(sections).workbook() }
            #expect(refusal?.status == .dataRefused)
        }
    }

    @Test("E4: a decimal is read back as the integer that it was", arguments: Seeds.some(20))
    func roundTrip(_ seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let values = (0..<50).map { _ in Int128(generator.number(Int64(-999_999_999_999_999)...999_999_999_999_999)) }
        let cells = try written(.kroner, values.map { .number($0) })
        for (value, cell) in zip(values, cells) {
            guard case .number(let text) = cell, let number = Double(text) else {
                Issue.record("seed \(seed): \(cell)")
                continue
            }
            #expect(number == Double(value) / 100 && Int128((number * 100).rounded()) == value, "seed \(seed)")
        }
    }

    @Test("ordinals are numbers without groups, truth is ja and nej, labels are words")
    func kinds() throws {
        #expect(try written(.ordinal, [.number(2018)]) == [.number("2018")])
        #expect(try written(.boolean, [.bool(true), .bool(false), .empty]) == [.text("ja"), .text("nej"), .blank])
        let labels = LabelSet([("own", BilingualText(da: "Egen", en: "Own"))])
        #expect(try written(.label(labels), [.text("own"), .text("x")]) == [.text("Egen"), .text("x")])
        let book = try XlsxReader(WorkbookTests.document([WorkbookTests.section(.ordinal, [.number(1)])]).workbook())
        let styles = try #require(book.parts["xl/styles.xml"])
        #expect(!styles.contains("yy"))
    }

    @Test("a sheet has a frozen heading, a filter over its rows and not its total, and fits the width of a page")
    func layout() throws {
        let section = WorkbookTests.section(.count, [.number(1), .number(2)], totals: [.number(3)])
        let xml = try XlsxReader(WorkbookTests.document([section]).workbook()).sheets[1].xml
        #expect(xml.contains("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"))
        #expect(xml.contains("<autoFilter ref=\"A1:A3\"/>"))
        #expect(xml.contains("fitToWidth") || xml.contains("fitToHeight=\"0\""))
    }

    @Test(
        "sheets get names that a workbook can have, no two alike",
        arguments: [
            (["a/b:c*d?e[f]\\g"], ["a-b-c-d-e-f--g"]),
            (["Udgift", "UDGIFT", "udgift"], ["Udgift", "UDGIFT (2)", "udgift (3)"]),
            (["'x'", "", "History", "læs mig"], ["x", "–", "History (2)", "læs mig (2)"]),
            (
                [String(repeating: "æ", count: 40), String(repeating: "æ", count: 40)],
                [String(repeating: "æ", count: 30) + "…", String(repeating: "æ", count: 26) + "… (2)"]
            ), (["a\nb\u{202E}c"], ["a b c"]),
        ])
    func sheetNames(_ titles: [String], _ names: [String]) throws {
        let sections = titles.map { WorkbookTests.section(.count, [.number(1)], title: $0) }
        let book = try XlsxReader(WorkbookTests.document(sections).workbook())
        #expect(book.sheets.map(\.name) == ["Læs mig"] + names)
    }

    @Test("E9: no rows, no sections, one row, long names and emoji are workbooks; a total without rows is none")
    func little() throws {
        #expect(try XlsxReader(WorkbookTests.document([]).workbook()).sheets.map(\.name) == ["Læs mig"])
        let empty = WorkbookTests.section(.kroner, [], totals: [.number(0)])
        #expect(try XlsxReader(WorkbookTests.document([empty]).workbook()).sheets[1].rows == [[.text("Navn")]])
        #expect(
            try written(.prose, [.text(DemoDocument.longName), .text("👨‍👩‍👧"), .text("")])
                == [.text(DemoDocument.longName), .text("👨‍👩‍👧"), .blank])
    }

    @Test("the first sheet says what it is about, what to mind, what each sheet holds, and where the figures are from")
    func readMe() throws {
        for language in Language.allCases {
            let document = DemoDocument.make(in: language)
            let sheet = try XlsxReader(document.workbook()).sheets[0]
            let words = sheet.rows.joined().compactMap { cell in if case .text(let text) = cell { text } else { nil } }
            #expect(words.first == document.title.text(in: language))
            let expected =
                document.lead + document.warnings
                + document.sections.flatMap { $0.findings + $0.warnings + $0.table.notes }
            #expect(expected.allSatisfy { words.contains($0.text(in: language)) })
            #expect(words.last == document.stamp.text(in: language))
        }
    }

    @Test("a long name is broken over lines rather than make its column wider than a page")
    func longNames() throws {
        let sections = [WorkbookTests.section(.code, [.text("short"), .text(DemoDocument.longName)])]
        let xml = try XlsxReader(WorkbookTests.document(sections).workbook()).sheets[1].xml
        let styles = xml.matches(of: #/<c r="A[23]" s="(\d+)"/#).map { String($0.output.1) }
        #expect(Set(styles).count == 2)
        let width = try #require(xml.firstMatch(of: #/<col min="1" max="1" width="(\d+)/#)).output.1
        #expect(width == "60")
    }

    @Test("E10: the same document is the same bytes, and its dates are not today's")
    func deterministic() throws {
        let first = try DemoDocument.document.workbook()
        #expect(try DemoDocument.document.workbook() == first)
        let core = try #require(XlsxReader(first).parts["docProps/core.xml"])
        #expect(core.contains("<dc:creator>omkost</dc:creator>"))
        #expect(core.contains("2000-01-01T12:00:00Z"))
    }
}
