import CostModel
import Testing

@testable import Intake

/// Files as other systems write them: tabs, no quotes, lines before the header.
@Suite("csv dialects")
struct CsvDialectTests {
    private func read(
        _ bytes: [UInt8], _ dialect: CsvDialect, readBytesMax: Int = 4 << 20
    ) throws -> (skipped: [String], records: [[String]], lines: [Int]) {
        var csv = CsvReader(MemoryText(bytes), dialect, readBytesMax: readBytesMax)
        let skipped = try csv.open()
        var (records, lines): ([[String]], [Int]) = ([], [])
        while try csv.next() {
            records.append(csv.fields.map { String(decoding: $0, as: UTF8.self) })
            lines.append(csv.line)
        }
        return (skipped, records, lines)
    }

    private func refusal(_ bytes: [UInt8], _ dialect: CsvDialect) throws -> Finding? {
        do {
            _ = try read(bytes, dialect)
            return nil
        } catch let finding as Finding {
            return finding
        }
    }

    @Test("a shape says delimiter, quote and skipped lines")
    func shape() throws {
        let dialect = CsvDialect(DelimitedShape(delimiter: 9, quote: nil, skippedLines: 2))
        #expect(dialect.delimiter == 9 && dialect.quote == nil && dialect.skippedLines == 2)
        #expect(CsvDialect(DelimitedShape()).quote == 34 && CsvDialect.canonical.delimiter == nil)
    }

    @Test("with tabs and without quotes, quotes and semicolons are data")
    func tabs() throws {
        let text = "a\tb\n\"1;\t\"\"\n\"\t12\"\"\n"
        let read = try read(Array(text.utf8), CsvDialect(delimiter: 9, quote: nil))
        #expect(read.records == [["a", "b"], ["\"1;", "\"\""], ["\"", "12\"\""]])
    }

    @Test("without quotes no byte is one, not even one that text cannot have")
    func noQuote() throws {
        for bytes in [[0xFF], [0xFF, 0x31, 0xFF], [0x31, 0xFF]] as [[UInt8]] {
            let finding = try refusal(Array("a;b\n1;".utf8) + bytes + [10], CsvDialect(delimiter: 59, quote: nil))
            #expect(finding?.code == .encoding && finding?.line == 2)
        }
    }

    @Test("another quote is the only one")
    func otherQuote() throws {
        let dialect = CsvDialect(delimiter: 59, quote: UInt8(ascii: "'"))
        #expect(try read(Array("'a;''b';\"c\n".utf8), dialect).records == [["a;'b", "\"c"]])
    }

    @Test(
        "skipped lines are lines whatever quotes they have, and are counted",
        arguments: ["\n", "\r\n", "\r"], [1, 2, 3, 4 << 20])
    func skippedLines(lineEnd: String, readBytesMax: Int) throws {
        let text = ["\"Halsnæs", "", "a;b", "1;2"].joined(separator: lineEnd)
        for mark in [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]] {
            let read = try read(
                mark + Array(text.utf8), CsvDialect(delimiter: 59, skippedLines: 2), readBytesMax: readBytesMax)
            #expect(read.skipped == ["\"Halsnæs", ""])
            #expect(read.records == [["a", "b"], ["1", "2"]])
            #expect(read.lines == [3, 4])
        }
    }

    @Test("a file with fewer lines than are skipped has what it has, and no rows")
    func fewerLines() throws {
        let read = try read(Array("a\nb".utf8), CsvDialect(delimiter: 59, skippedLines: 5))
        #expect(read.skipped == ["a", "b"] && read.records.isEmpty)
    }

    @Test("skipped lines may be many and long, but not longer than a line may be", arguments: [1 << 16, 4 << 20])
    func longLines(readBytesMax: Int) throws {
        let line = String(repeating: "x", count: 9_000)
        let text = (0..<1_000).map { "\(line)\($0)\r\n" }.joined() + "a;b\n1;2\n"
        let read = try read(
            Array(text.utf8), CsvDialect(delimiter: 59, skippedLines: 1_000), readBytesMax: readBytesMax)
        #expect(read.skipped.count == 1_000 && read.skipped.last == "\(line)999")
        #expect(read.records == [["a", "b"], ["1", "2"]] && read.lines == [1_001, 1_002])
        let endless = Array("x\n".utf8) + [UInt8](repeating: 120, count: CsvReader.recordBytesMax + 1) + [10]
        let finding = try refusal(endless, CsvDialect(delimiter: 59, skippedLines: 2))
        #expect(finding?.code == .lineTooLong && finding?.line == 2)
    }
}
