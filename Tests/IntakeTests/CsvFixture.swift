import CostModel
import TestSupport

@testable import Intake

/// A small file read through the reader, record by record.
struct CsvFixture {
    var header: [String]
    var records: [[String]] = []
    /// The line on which each record starts.
    var lines: [Int] = []

    init(_ text: String, readBytesMax: Int = 4 << 20) throws {
        try self.init(Array(text.utf8), readBytesMax: readBytesMax)
    }

    /// - Parameter readBytesMax: bytes the reader gets at a time; small ones put a seam between any two bytes
    init(_ bytes: [UInt8], readBytesMax: Int = 4 << 20) throws {
        let folder = try TemporaryFolder("csv")
        let file = try InputFile(path: folder.write(bytes, to: "postings.csv"))
        var reader = CsvReader(file, readBytesMax: readBytesMax)
        header = try reader.readHeader()
        while try reader.next() {
            records.append(reader.fields.map { String(decoding: $0, as: UTF8.self) })
            lines.append(reader.line)
        }
    }

    /// Why the file is refused; nil where it is not.
    static func refusal(_ bytes: [UInt8], readBytesMax: Int = 4 << 20) throws -> Finding? {
        do {
            _ = try CsvFixture(bytes, readBytesMax: readBytesMax)
            return nil
        } catch let finding as Finding {
            return finding
        }
    }

    static func refusal(_ text: String) throws -> Finding? {
        try refusal(Array(text.utf8))
    }
}
