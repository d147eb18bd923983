import CostModel

/// Reads records of a delimited file (RFC 4180; LF, CRLF or CR) from bytes, one at a time, in bounded memory.
///
/// Our own, because PostgreSQL's COPY ends a load silently at a line `\.` and keeps a byte order mark in the first key,
/// and because Swift's `String` takes CRLF for one character (manual: Decisions).
struct CsvReader: ~Copyable {
    private let file: any TextInput
    /// Bytes asked for at a time.
    private let readBytesMax: Int
    private var buffer: UnsafeMutableRawBufferPointer
    /// The bytes not yet given out are `start..<end` of the buffer.
    private var start = 0
    private var end = 0
    private var isAtEnd = false
    /// The physical line on which the next record starts, from 1.
    private var nextLine = 1
    private var dialect: CsvDialect
    private var delimiter = UInt8(ascii: ",")
    private var isOpened = false

    /// The line on which the current record starts.
    private(set) var line = 0
    /// The current record's fields: bytes of the buffer, valid until the next record is read.
    private(set) var fields: [UnsafeRawBufferPointer] = []
    /// The current record as it stands in the file, without its line end; empty unless records are kept.
    private(set) var record: [UInt8] = []
    private let keepsRecords: Bool
    private var scan = RecordScan()

    /// A longer record is an unterminated quote or no text at all.
    static let recordBytesMax = 1 << 20
    static let fieldBytesMax = 1 << 16

    private static let bufferBytes = 4 << 20

    /// - Parameter readBytesMax: fewer than the buffer holds only in tests, which put the seams everywhere
    init(
        _ file: any TextInput, _ dialect: CsvDialect = .canonical, keepsRecords: Bool = false,
        readBytesMax: Int = CsvReader.bufferBytes
    ) {
        self.file = file
        self.keepsRecords = keepsRecords
        self.dialect = dialect
        self.readBytesMax = readBytesMax
        buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: CsvReader.bufferBytes, alignment: 16)
    }

    deinit {
        buffer.deallocate()
    }

    /// Reads the first record and gives the column names; with `.canonical` it says the delimiter too.
    mutating func readHeader() throws -> [String] {
        try open()
        guard try next() else { throw Finding(.fileEmpty, file: file.name) }
        return fields.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Looks at what the file is, and passes over what stands before its first record.
    /// - Returns: the lines passed over; fewer than the dialect says where the file has fewer
    @discardableResult
    mutating func open() throws -> [String] {
        guard !isOpened else { return [] }
        isOpened = true
        try fill(to: FileSign.bytesMax)
        try FileSign.refuse(head, file: file.name)
        if head.starts(with: FileSign.byteOrderMark) { start += FileSign.byteOrderMark.count }
        var skipped: [String] = []
        while skipped.count < dialect.skippedLines, let line = try skippedLine() { skipped.append(line) }
        delimiter = try dialect.delimiter ?? headerDelimiter()
        return skipped
    }

    /// The next line as it is, whatever quotes it has; nil at the end.
    private mutating func skippedLine() throws -> String? {
        while !isAtEnd, !holdsLine, end - start <= CsvReader.recordBytesMax { try fill() }
        guard start < end else { return nil }
        let lineEnd = buffer[start..<end].firstIndex { $0 == 10 || $0 == 13 } ?? end
        guard lineEnd - start <= CsvReader.recordBytesMax else {
            throw Finding(.lineTooLong, file: file.name, line: nextLine)
        }
        let bytes = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[start..<lineEnd])
        guard let line = String(validating: bytes, as: UTF8.self) else {
            throw Finding(.encoding, file: file.name, line: nextLine)
        }
        let isPair = lineEnd + 1 < end && buffer[lineEnd] == 13 && buffer[lineEnd + 1] == 10
        start = min(end, lineEnd + (isPair ? 2 : 1))
        nextLine += 1
        return line
    }

    /// A line, and a byte more: a CR may be half a line end.
    private var holdsLine: Bool {
        guard let lineEnd = buffer[start..<end].firstIndex(where: { $0 == 10 || $0 == 13 }) else { return false }
        return lineEnd + 1 < end
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
            if keepsRecords { self.record = Array(record) }
            if scan.hasHighBytes { try TextCheck.check(record, fields: scan.fields, file: file.name, line: line) }
            fields.removeAll(keepingCapacity: true)
            for field in scan.fields {
                guard field.count <= CsvReader.fieldBytesMax else {
                    throw Finding(.fieldTooLong, file: file.name, line: line, column: String(fields.count + 1))
                }
                fields.append(field.unescaped(in: record, quote: dialect.quote ?? 0))
            }
            return true
        }
    }

    /// Scans until the buffer holds a whole record, filling it as needed; false at the end of the file. No more than the
    /// longest record is looked at, so that a file without line ends or with an open quote costs no more than that.
    private mutating func findRecord() throws -> Bool {
        // A line end of two bytes may follow the longest record.
        let windowMax = CsvReader.recordBytesMax + 2
        while true {
            if start == end, isAtEnd { return false }
            let window = min(end - start, windowMax)
            let bytes = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[start..<start + window])
            let isWhole: Bool
            do {
                isWhole = try scan.run(
                    over: bytes, delimiter: delimiter, quote: dialect.quote, isLast: isAtEnd && window == end - start)
            } catch {
                throw Finding(error.code, file: file.name, line: nextLine + error.lineOffset)
            }
            if isWhole, scan.length <= CsvReader.recordBytesMax { return true }
            if isWhole || window == windowMax {
                throw Finding(
                    scan.openQuoteLine == nil ? .lineTooLong : .unterminatedQuote, file: file.name,
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
        let room = buffer[end..<min(buffer.count, end + readBytesMax)]
        let count = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: room))
        end += count
        isAtEnd = count == 0
    }

    /// Fills the buffer until it holds so much of the file, however little a read gives.
    private mutating func fill(to byteCount: Int) throws {
        while !isAtEnd, end - start < byteCount { try fill() }
    }

    private var head: [UInt8] {
        Array(buffer[start..<min(end, start + FileSign.bytesMax)])
    }

    /// The first semicolon or comma outside quotes of the first line that is not blank.
    private mutating func headerDelimiter() throws -> UInt8 {
        try fill(to: CsvReader.recordBytesMax)
        var isQuoted = false
        var isBlank = true
        for byte in buffer[start..<end] {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ";") where !isQuoted: return UInt8(ascii: ";")
            case UInt8(ascii: ",") where !isQuoted: return UInt8(ascii: ",")
            case 10, 13: if !isQuoted, !isBlank { return UInt8(ascii: ",") }
            default: break
            }
            if byte != 10, byte != 13 { isBlank = false }
        }
        return UInt8(ascii: ",")
    }
}
