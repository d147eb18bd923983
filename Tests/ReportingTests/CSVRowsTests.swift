import CostModel
import Reporting
import TestSupport
import Testing

@Suite("CSVRows")
struct CSVRowsTests {
    @Test("csv holds codes, exact digits and nothing for what is absent")
    func golden() {
        #expect(
            LittleReport.text(LittleReport.table.bytes(as: .csv, style: TextStyle(.danish))) == """
                municipality,fiscal_year,sector,citizens,expense,fte_1924,closed
                250,2018,employment,1204,1234567.89,0.601143,true
                250,2018,hobby,0,0.00,,false
                250,2019,,,-0.01,-0.004999,

                """)
    }

    @Test("the language changes no byte")
    func language() {
        #expect(
            LittleReport.table.bytes(as: .csv, style: TextStyle(.danish))
                == LittleReport.table.bytes(as: .csv, style: TextStyle(.english, color: true, width: 10)))
    }

    @Test(
        "quotes stand only where they are needed",
        arguments: [
            ("plain", "plain"), (" spaced ", " spaced "), ("semi;colon", "semi;colon"), ("=1+1", "=1+1"),
            ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""),
            ("æøå", "æøå"),
        ])
    func quotes(_ text: String, _ field: String) {
        let table = ReportTable(columns: [name, name], rows: [[.text(text), .empty]])
        #expect(LittleReport.text(table.bytes(as: .csv)) == "name,name\n\(field),\n")
    }

    @Test("a row of one empty cell is still a row")
    func singleColumn() {
        let table = ReportTable(columns: [name], rows: [[.empty], [.text("")], [.text("x")]])
        #expect(LittleReport.text(table.bytes(as: .csv)) == "name\n\"\"\n\"\"\nx\n")
    }

    @Test("a reader gets back exactly the text that was written", arguments: 1...50)
    func roundTrip(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let columnCount = Int.random(in: 1...4, using: &generator)
        let texts = (0..<10).map { _ in (0..<columnCount).map { _ in generator.nastyText() } }
        let table = ReportTable(
            columns: Array(repeating: name, count: columnCount), rows: texts.map { $0.map { .text($0) } })
        let rows = try #require(TinyCSVReader.rows(table.bytes(as: .csv)), "seed \(seed)")
        // Scalar by scalar: Swift's own equality would take é for e and an accent.
        #expect(rows.dropFirst().map { $0.map { Array($0.utf8) } } == texts.map { $0.map { Array($0.utf8) } })
    }

    private let name = LittleReport.column("name", "Navn", "Name", .code)
}
