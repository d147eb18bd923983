import CostModel

/// Finds the end of one record and of its fields in a run of bytes. Looks at every byte once, allocates nothing after the
/// first record, and changes nothing, so that it can be run again when more bytes have come.
struct RecordScan {
    /// One field: where its content lies in the record, without its quotes.
    struct Field {
        var offset: Int
        var count: Int
        /// It has doubled quotes inside.
        var isEscaped: Bool

        /// The content, doubled quotes made single in place.
        func unescaped(in record: UnsafeMutableRawBufferPointer, quote: UInt8) -> UnsafeRawBufferPointer {
            var count = count
            if isEscaped {
                var (from, to) = (offset, offset)
                while from < offset + self.count {
                    record[to] = record[from]
                    from += record[from] == quote ? 2 : 1
                    to += 1
                }
                count = to - offset
            }
            return UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(record)[offset..<offset + count])
        }
    }

    /// What a scan can refuse, and on which line of the record.
    struct Failure: Error {
        var code: FindingCode
        var lineOffset: Int
    }

    private(set) var fields: [Field] = []
    /// Bytes of the record without its line end, and with it.
    private(set) var length = 0
    private(set) var consumed = 0
    /// Physical lines the record takes.
    private(set) var lineCount = 1
    private(set) var hasHighBytes = false
    /// Lines from the record's start to the quote that is still open; nil outside quotes.
    private(set) var openQuoteLine: Int?

    /// - Parameters:
    ///   - quote: nil where quotes mean nothing
    ///   - isLast: nothing follows the bytes, so that their end is the record's end.
    /// - Returns: whether the bytes hold a whole record.
    mutating func run(
        over bytes: UnsafeRawBufferPointer, delimiter: UInt8, quote: UInt8?, isLast: Bool
    ) throws(Failure) -> Bool {
        // No byte is -1.
        let quote = quote.map { Int($0) } ?? -1
        fields.removeAll(keepingCapacity: true)
        hasHighBytes = false
        openQuoteLine = nil
        var lines = 0
        var position = 0
        let end = bytes.count
        while true {
            // A field starts here.
            var field = Field(offset: position, count: 0, isEscaped: false)
            if position < end, Int(bytes[position]) == quote {
                position += 1
                field.offset = position
                openQuoteLine = lines
                quoted: while true {
                    guard position < end else {
                        if isLast { throw Failure(code: .unterminatedQuote, lineOffset: openQuoteLine ?? 0) }
                        return false
                    }
                    let byte = bytes[position]
                    if Int(byte) == quote {
                        guard position + 1 < end || isLast else { return false }
                        if position + 1 < end, Int(bytes[position + 1]) == quote {
                            field.isEscaped = true
                            position += 2
                            continue
                        }
                        break quoted
                    }
                    if byte == 10 || (byte == 13 && !(position + 1 < end && bytes[position + 1] == 10)) { lines += 1 }
                    if byte >= 0x80 { hasHighBytes = true }
                    if byte < 32 && byte != 9 && byte != 10 && byte != 13 || byte == 127 {
                        throw Failure(code: .controlCharacter, lineOffset: lines)
                    }
                    position += 1
                }
                field.count = position - field.offset
                position += 1
                if position < end, bytes[position] != delimiter, bytes[position] != 10, bytes[position] != 13 {
                    // A quote never closed runs on to the next one, lines away; the line to look at is where it was opened.
                    throw Failure(code: .strayQuote, lineOffset: openQuoteLine ?? lines)
                }
                openQuoteLine = nil
            } else {
                while position < end {
                    let byte = bytes[position]
                    if byte == delimiter || byte == 10 || byte == 13 { break }
                    if Int(byte) == quote { throw Failure(code: .strayQuote, lineOffset: lines) }
                    if byte >= 0x80 { hasHighBytes = true }
                    if byte < 32 && byte != 9 || byte == 127 {
                        throw Failure(code: .controlCharacter, lineOffset: lines)
                    }
                    position += 1
                }
                field.count = position - field.offset
            }
            // It ends here: at a delimiter, at the end of the line, or at the end of the bytes.
            guard position < end || isLast else { return false }
            fields.append(field)
            if position < end, bytes[position] == delimiter {
                position += 1
                continue
            }
            length = position
            if position < end {
                if bytes[position] == 13 {
                    guard position + 1 < end || isLast else { return false }
                    position += position + 1 < end && bytes[position + 1] == 10 ? 2 : 1
                } else {
                    position += 1
                }
            }
            consumed = position
            lineCount = lines + 1
            return true
        }
    }
}
