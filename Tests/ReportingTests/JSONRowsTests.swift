import CostModel
import Foundation
import Reporting
import TestSupport
import Testing

@Suite("JSONRows")
struct JSONRowsTests {
    @Test("json holds the stamp and one row per line, with csv's digits")
    func golden() {
        #expect(
            LittleReport.text(LittleReport.table.bytes(as: .json, style: TextStyle(.danish))) == """
                {"run":7,"generation":3,"rows":[
                {"municipality":"250","fiscal_year":2018,"sector":"employment","citizens":1204,"expense":1234567.89,\
                "fte_1924":0.601143,"closed":true},
                {"municipality":"250","fiscal_year":2018,"sector":"hobby","citizens":0,"expense":0.00,\
                "fte_1924":null,"closed":false},
                {"municipality":"250","fiscal_year":2019,"sector":null,"citizens":null,"expense":-0.01,\
                "fte_1924":-0.004999,"closed":null}
                ]}

                """)
    }

    @Test("no rows and no stamp are the same object, emptied")
    func empty() {
        let table = ReportTable(columns: LittleReport.columns, rows: [])
        #expect(LittleReport.text(table.bytes(as: .json)) == "{\"run\":null,\"generation\":null,\"rows\":[\n]}\n")
    }

    @Test(
        "text is escaped where JSON asks for it, and only there",
        arguments: [
            ("say \"hi\"", #""say \"hi\"""#), (#"C:\x"#, #""C:\\x""#), ("a\nb\rc\td", #""a\nb\rc\td""#),
            ("\u{0}\u{1B}\u{1F}", #""\u0000\u001b\u001f""#), ("æ/\u{2028}", "\"æ/\u{2028}\""),
        ])
    func escapes(_ text: String, _ literal: String) {
        let column = LittleReport.column("na\"me", "Navn", "Name", .code)
        let table = ReportTable(columns: [column], rows: [[.text(text)]])
        #expect(
            LittleReport.text(table.bytes(as: .json))
                == "{\"run\":null,\"generation\":null,\"rows\":[\n{\"na\\\"me\":\(literal)}\n]}\n")
    }

    @Test("another parser gets back exactly the text that was written", arguments: 1...50)
    func roundTrip(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        // Without the byte order mark, which Foundation's reader swallows inside strings too.
        let texts = (0..<10).map { _ in generator.nastyText() }.filter { !$0.unicodeScalars.contains("\u{FEFF}") }
        let table = ReportTable(
            columns: [LittleReport.column("text", "Tekst", "Text", .prose)], rows: texts.map { [.text($0)] })
        let object = try JSONSerialization.jsonObject(with: Data(table.bytes(as: .json))) as? [String: Any]
        let rows = try #require(object?["rows"] as? [[String: String]], "seed \(seed)")
        #expect(rows.map { $0["text"].map { Array($0.utf8) } } == texts.map { Array($0.utf8) }, "seed \(seed)")
    }
}
