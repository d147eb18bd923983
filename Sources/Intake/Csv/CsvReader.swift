import CostModel

/// Reads records of a delimited file (RFC 4180; LF, CRLF or CR) from bytes, one at a time, in bounded memory.
///
/// Our own, because PostgreSQL's COPY ends a load silently at a line `\.` and keeps a byte order mark in the first key,
/// and because Swift's `String` takes CRLF for one character (reliability.md, findings 6 and 8).
struct CsvReader: ~Copyable {
    private let file: InputFile
    private var buffer: UnsafeMutableRawBufferPointer
    /// The bytes not yet given out are `start..<end` of the buffer.
    private var start = 0
    private var end = 0
    private var isAtEnd = false
    /// The physical line on which the next record starts, from 1.
    private var nextLine = 1
    private var delimiter = UInt8(ascii: ",")

    /// The line on which the current record starts.
    private(set) var line = 0
    /// The current record's fields: bytes of the buffer, valid until the next record is read.
    private(set) var fields: [UnsafeRawBufferPointer] = []
    private var scan = RecordScan()

    /// A longer record is an unterminated quote or no text at all.
    static let recordBytesMax = 1 << 20
    static let fieldBytesMax = 1 << 16

    init(_ file: InputFile) {
        self.file = file
        buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 4 << 20, alignment: 16)
    }

    deinit {
        buffer.deallocate()
    }

    /// Reads the first record, which says the delimiter, and gives the column names.
    mutating func readHeader() throws -> [String] {
        try fill()
        try skipByteOrderMark()
        delimiter = headerDelimiter()
        guard try next() else { throw Finding(.fileEmpty, file: file.name) }
        return fields.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Reads the next record into `fields`; false at the end. Blank lines are passed over.
    mutating func next() throws -> Bool {
        while true {
            guard try findRecord() else { return false }
            line = nextLine
            nextLine += scan.lineCount
            let record = UnsafeMutableRawBufferPointer(rebasing: buffer[start..<start + scan.length])
            start += scan.consumed
            if scan.length == 0 { continue }
            if scan.hasHighBytes { try TextCheck.check(record, fields: scan.fields, file: file.name, line: line) }
            fields.removeAll(keepingCapacity: true)
            for field in scan.fields {
                guard field.count <= CsvReader.fieldBytesMax else {
                    throw Finding(.fieldTooLong, file: file.name, line: line, column: String(fields.count + 1))
                }
                fields.append(field.unescaped(in: record))
            }
            return true
        }
    }

    /// Scans until the buffer holds a whole record, filling it as needed; false at the end of the file.
    private mutating func findRecord() throws -> Bool {
        while true {
            if start == end, isAtEnd { return false }
            let available = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[start..<end])
            do {
                if try scan.run(over: available, delimiter: delimiter, isLast: isAtEnd) { return true }
            } catch {
                throw Finding(error.code, file: file.name, line: nextLine + error.lineOffset)
            }
            if available.count > CsvReader.recordBytesMax {
                let isQuoted = scan.openQuoteLine != nil
                throw Finding(
                    isQuoted ? .unterminatedQuote : .lineTooLong, file: file.name,
                    line: nextLine + (scan.openQuoteLine ?? 0))
            }
            try fill()
        }
    }

    /// Moves what is left to the front and reads more behind it.
    private mutating func fill() throws {
        if start > 0 {
            let rest = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[start..<end])
            buffer.copyMemory(from: rest)
            end -= start
            start = 0
        }
        let count = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[end...]))
        end += count
        isAtEnd = count == 0
    }

    /// A byte order mark is stripped once, at the start; that of UTF-16, and the signs of a spreadsheet or an archive, are
    /// told as what they are.
    private mutating func skipByteOrderMark() throws {
        let head = Array(buffer[start..<min(end, start + 4)])
        if head.starts(with: [0xEF, 0xBB, 0xBF]) {
            start += 3
        } else if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) || head.prefix(2).contains(0) {
            throw Finding(.encoding, file: file.name, line: 1, found: "UTF-16")
        } else if head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x1F, 0x8B]) {
            throw Finding(.fileType, file: file.name)
        }
        if start == end { throw Finding(.fileEmpty, file: file.name) }
    }

    /// The header line has semicolons outside quotes, or it is told by commas.
    private func headerDelimiter() -> UInt8 {
        var isQuoted = false
        for byte in buffer[start..<end] {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ";") where !isQuoted: return UInt8(ascii: ";")
            case UInt8(ascii: ",") where !isQuoted: return UInt8(ascii: ",")
            case 10, 13: if !isQuoted { return UInt8(ascii: ",") }
            default: break
            }
        }
        return UInt8(ascii: ",")
    }
}
