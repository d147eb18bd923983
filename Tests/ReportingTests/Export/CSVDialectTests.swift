import CostModel
import Reporting
import TestSupport
import Testing

@Suite("CSV of an export")
struct CSVDialectTests {
    private func text(_ path: String, _ package: DataPackage) throws -> String {
        LittleReport.text(try #require(package.textFiles.first { $0.path == path }).bytes)
    }

    @Test("E7: for Danish Excel: BOM, semicolon, decimal comma, CRLF")
    func danish() throws {
        let lines = [
            "\u{FEFF}municipality;fiscal_year;sector;citizens;net;fte;note;suppressed",
            "260;2018;employment;12;1234567,89;0,601143;\"ældre, \"\"små\"\" og øvrige\";false",
            "217;2018;social;40;-0,01;;\"'=1+1\";false", "217;2019;social;;;;;true",
            "260;2019;employment;0;0,00;-0,004999;\"x;y\";false",
        ]
        let expected = lines.map { $0 + "\r\n" }.joined()
        // Byte by byte: to Swift CR LF is one character.
        #expect(Array(try text("costs_dk.csv", DemoPackage.make()).utf8) == Array(expected.utf8))
    }

    @Test("for programs: no BOM, comma, decimal point, LF")
    func plain() throws {
        #expect(
            try text("costs.csv", DemoPackage.make()) == """
                municipality,fiscal_year,sector,citizens,net,fte,note,suppressed
                260,2018,employment,12,1234567.89,0.601143,"ældre, ""små"" og øvrige",false
                217,2018,social,40,-0.01,,"'=1+1",false
                217,2019,social,,,,,true
                260,2019,employment,0,0.00,-0.004999,x;y,false

                """)
    }

    @Test("the language of the package changes no byte of csv")
    func language() throws {
        for path in ["costs.csv", "costs_dk.csv", "codebook.csv", "codebook_dk.csv"] {
            #expect(try text(path, DemoPackage.make(in: .danish)) == text(path, DemoPackage.make(in: .english)))
        }
    }

    @Test("E1: no field begins a formula, every payload is quoted behind an apostrophe, and no number is")
    func payloads() throws {
        #expect(FormulaPayloads.all.count >= 40)
        let rows = FormulaPayloads.all.map { payload in
            DataRow(Array(DemoPackage.costRows[1].cells.prefix(6)) + [.text(payload)])
        }
        let package = try DemoPackage.package([DemoPackage.costs(rows)])
        let read = try #require(TinyCSVReader.rows(Array(text("costs.csv", package).utf8)))
        for (row, payload) in zip(read.dropFirst(), FormulaPayloads.all) {
            #expect(Array(row[6].utf8) == Array("'\(payload)".replacing("\0", with: "\u{FFFD}").utf8))
            #expect(row[4] == "-0.01")
        }
        let danish = try text("costs_dk.csv", package)
        #expect(danish.ranges(of: "-0,01;;\"'").count == FormulaPayloads.all.count)
    }

    @Test("texts that are no formulas stay as they are", arguments: FormulaPayloads.harmless)
    func harmless(_ text: String) {
        #expect(FormulaGuard.neutralised(text) == text)
    }
}
