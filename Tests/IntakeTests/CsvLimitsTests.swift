import CostModel
import TestSupport
import Testing

@testable import Intake

/// What no file can make the reader do: take more memory than a record may have, or read on where it is hopeless.
@Suite("csv limits")
struct CsvLimitsTests {
    private static let recordMax = CsvReader.recordBytesMax
    private static let fieldMax = CsvReader.fieldBytesMax

    @Test("an open quote on line 3 of a long file is named as line 3, after one mebibyte of it")
    func openQuoteInLongFile() throws {
        let folder = try TemporaryFolder("csv")
        let rows = Array("1,2\n".utf8)
        let bytes = Array("a,b\n1,2\n\"3,4\n".utf8) + (0..<4_000_000).flatMap { _ in rows }
        let file = try InputFile(path: folder.write(bytes, to: "postings.csv"))
        var reader = CsvReader(file)
        _ = try reader.readHeader()
        #expect(try reader.next())
        do {
            _ = try reader.next()
            Issue.record("the record was taken")
        } catch let finding as Finding {
            #expect(finding.code == .unterminatedQuote)
            #expect(finding.line == 3)
        }
        #expect(file.byteCountRead < bytes.count / 2)
    }

    @Test(
        "a record of one mebibyte is read, one byte more is not, whatever ends it", arguments: ["\n", "\r\n", "\r", ""])
    func recordLimit(lineEnd: String) throws {
        let half = String(repeating: "x", count: CsvLimitsTests.fieldMax)
        let fields = Array(repeating: half, count: 15)
        let start = fields.joined(separator: ",") + ","
        let rest = CsvLimitsTests.recordMax - start.utf8.count
        let longest = start + String(repeating: "y", count: rest)
        for readBytesMax in [65_521, 4 << 20] {
            let csv = try CsvFixture(Array("a\n\(longest)\(lineEnd)".utf8), readBytesMax: readBytesMax)
            #expect(csv.records.first?.count == 16)
            let finding = try CsvFixture.refusal(Array("a\n\(longest),\(lineEnd)".utf8), readBytesMax: readBytesMax)
            #expect(finding?.code == .lineTooLong)
            #expect(finding?.line == 2)
        }
    }

    @Test("a field of 64 KiB is read, one byte more is refused with its column", arguments: [false, true])
    func fieldLimit(isQuoted: Bool) throws {
        func row(_ count: Int) -> String {
            let field = String(repeating: "x", count: count)
            return "a,b\n1,\(isQuoted ? "\"\(field)\"" : field)\n"
        }
        #expect(try CsvFixture.refusal(row(CsvLimitsTests.fieldMax)) == nil)
        let finding = try #require(try CsvFixture.refusal(row(CsvLimitsTests.fieldMax + 1)))
        #expect(finding.code == .fieldTooLong)
        #expect(finding.line == 2)
        #expect(finding.column == "2")
    }

    @Test("a line of nothing but delimiters ends at the record limit")
    func onlyDelimiters() throws {
        let bytes = Array("a;b\n".utf8) + Array(repeating: UInt8(ascii: ";"), count: 8 << 20)
        #expect(try CsvFixture.refusal(bytes)?.code == .lineTooLong)
        let header = Array(repeating: UInt8(ascii: ";"), count: 8 << 20)
        #expect(try CsvFixture.refusal(header)?.code == .lineTooLong)
    }

    @Test("a file of nothing but zeros, or nothing but line ends, is told as what it is")
    func monotonous() throws {
        #expect(try CsvFixture.refusal(Array(repeating: 0, count: 5 << 20))?.code == .encoding)
        #expect(try CsvFixture.refusal(Array(repeating: 10, count: 5 << 20))?.code == .fileEmpty)
        #expect(try CsvFixture.refusal(Array(repeating: 13, count: 3))?.code == .fileEmpty)
    }

    @Test("random bytes are read or refused, and never more")
    func randomBytes() throws {
        let interesting: [UInt8] = [10, 13, 34, 44, 59, 0x41, 0xC3, 0xA6, 0xE2, 0x80, 0xAE, 0xFF, 32, 9]
        for seed in UInt64(1)...400 {
            var generator = SplitMix64(seed: seed)
            let bytes = (0..<Int.random(in: 1...60, using: &generator)).map { _ in
                interesting.randomElement(using: &generator) ?? 0
            }
            let whole = try? CsvFixture(bytes)
            let refusal = try CsvFixture.refusal(bytes)
            #expect((whole == nil) == (refusal != nil), "seed \(seed)")
            // Where the seams fall makes no difference.
            let seamed = try? CsvFixture(bytes, readBytesMax: 1)
            #expect(whole?.records == seamed?.records, "seed \(seed)")
            #expect(try CsvFixture.refusal(bytes, readBytesMax: 1) == refusal, "seed \(seed)")
        }
    }
}
