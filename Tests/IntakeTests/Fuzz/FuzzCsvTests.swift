import CostModel
import TestSupport
import Testing

@testable import Intake

/// The reader of delimited files against a naive one, on files that a generator writes.
@Suite("fuzz: csv")
struct FuzzCsvTests {
    private struct Form {
        let delimiter: UInt8
        let quote: UInt8?
        let readBytesMax: Int

        init(_ generator: inout SplitMix64) {
            delimiter = generator.one(of: ";,\t|".utf8)
            quote = generator.one(of: [34, 34, 39, nil])
            // One byte at a time puts a seam everywhere.
            readBytesMax = generator.one(of: [1, 2, 3, 5, 8, 64, 4 << 20])
        }
    }

    private func read(_ bytes: [UInt8], _ form: Form, skipping skipped: [String] = []) throws -> NaiveCsv {
        let dialect = CsvDialect(delimiter: form.delimiter, quote: form.quote, skippedLines: skipped.count)
        var csv = CsvReader(MemoryText(bytes), dialect, keepsRecords: true, readBytesMax: form.readBytesMax)
        var read = NaiveCsv()
        do {
            #expect(try csv.open() == skipped)
            while try csv.next() {
                read.records.append(csv.fields.map { Array($0) })
                read.lines.append(csv.line)
            }
        } catch let finding as Finding {
            read.refusal = finding.code
        }
        return read
    }

    private static let pieces: [[UInt8]] = [
        "a", "1", " ", "\t", ";", ",", "|", "\"", "\"\"", "'", "\n", "\r", "\r\n", "\\.", "å", "a\u{30A}", "😀",
        "\u{A0}", "NULL", "-1,5",
    ].map { Array($0.utf8) }

    @Test("what is written with quotes where they are needed is read as it was, whatever ends the lines")
    func roundTrip() throws {
        let fault = try Fuzz.fault { generator in
            let form = Form(&generator)
            guard let quote = form.quote else { return nil }
            var records: [[[UInt8]]] = []
            var bytes: [UInt8] = generator.isOne(in: 8) ? [0xEF, 0xBB, 0xBF] : []
            let lineEnds: [[UInt8]] = [[10], [10], [13, 10], [13]]
            let skipped = (0..<generator.number(0...2)).map { _ in
                (0..<generator.number(0...5)).map { _ in generator.one(of: ["a", "\"", ";", "Å", "\"\"", " "]) }
                    .joined()
            }
            let skippedEnd = generator.one(of: lineEnds)
            for line in skipped { bytes += Array(line.utf8) + skippedEnd }
            for _ in 0..<generator.number(1...4) {
                let fields = (0..<generator.number(1...4)).map { _ in
                    (0..<generator.number(0...4)).flatMap { _ in generator.one(of: FuzzCsvTests.pieces) }
                }
                records.append(fields)
                let written = fields.map { field -> [UInt8] in
                    let needs = field.contains { [form.delimiter, quote, 10, 13].contains($0) }
                    guard needs || fields == [[]] || generator.isOne(in: 3) else { return field }
                    return [quote] + field.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
                }
                for _ in 0..<(generator.isOne(in: 6) ? 2 : 0) { bytes += [10] }
                bytes += written.joined(separator: [form.delimiter])
                bytes += generator.one(of: lineEnds)
            }
            if generator.isOne(in: 3) { bytes.removeLast() }
            let read = try read(bytes, form, skipping: skipped)
            return read.records == records && read.refusal == nil ? nil : "\(bytes) was read as \(read)"
        }
        #expect(fault == nil)
    }

    @Test("of any bytes the reader makes the records that a naive one makes, and refuses for the same reason")
    func hostile() throws {
        let pieces =
            FuzzCsvTests.pieces
            + [
                [0], [0xFF], [0xC3], [0xE2, 0x80, 0xAE], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF], [127], [0xF0, 0x9F],
            ]
        let fault = try Fuzz.fault { generator in
            let form = Form(&generator)
            // Of rare pieces few, so that most files are read for a while.
            let isHostile = generator.isOne(in: 3)
            let first: [UInt8] = [UInt8(ascii: "k"), form.delimiter]
            let bytes =
                first
                + (0..<generator.number(0...30)).flatMap { _ in
                    isHostile && generator.isOne(in: 4)
                        ? [generator.number(0...255)] : generator.one(of: isHostile ? pieces : FuzzCsvTests.pieces)
                }
            let (read, naive) = (try read(bytes, form), NaiveCsv(bytes, delimiter: form.delimiter, quote: form.quote))
            return read == naive ? nil : "\(bytes), \(form): read as \(read), naively as \(naive)"
        }
        #expect(fault == nil)
    }
}
