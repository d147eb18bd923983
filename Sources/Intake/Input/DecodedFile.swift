import CostModel
import Glibc

/// A file in another encoding than UTF-8, read as UTF-8. The C library decodes; bytes that mean nothing in the encoding
/// are refused, never replaced.
final class DecodedFile: TextInput {
    private let file: InputFile
    private let encoding: DelimitedShape.Encoding
    private let decoder: iconv_t
    /// Bytes of the file that are not decoded yet: `start..<end` of the buffer.
    private var undecoded = UnsafeMutableRawBufferPointer.allocate(byteCount: DecodedFile.chunkBytes, alignment: 16)
    private var start = 0
    private var end = 0
    private var isFirst = true
    private var isAtEnd = false
    /// Line ends given out so far, so that a bad byte has a line; and the byte given out last.
    private var lineEnds = 0
    private var lastByte: UInt8 = 0

    private static let chunkBytes = 1 << 16
    /// Of all encodings: two surrogates of UTF-16. Fewer bytes may be the beginning of a character.
    private static let characterBytesMax = 4

    /// - Throws: `DecoderMissing` on a machine whose C library does not know the encoding
    init(_ file: InputFile, _ encoding: DelimitedShape.Encoding) throws {
        self.file = file
        self.encoding = encoding
        decoder = iconv_open("UTF-8", encoding.rawValue)
        guard decoder != iconv_t(bitPattern: -1) else { throw DecoderMissing(encoding: encoding.rawValue) }
    }

    deinit {
        if decoder != iconv_t(bitPattern: -1) { iconv_close(decoder) }
        undecoded.deallocate()
    }

    var name: String {
        file.name
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        // The decoder may take bytes and give none, so it is asked until it gives some.
        while true {
            if !isAtEnd, end - start < DecodedFile.characterBytesMax { try fill() }
            if start == end { return 0 }
            let count = try decode(into: buffer)
            if count > 0 { return count }
            guard isAtEnd else { continue }
            if start < end { throw unreadable }
        }
    }

    private func fill() throws {
        let rest = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(undecoded)[start..<end])
        undecoded.copyMemory(from: rest)
        (start, end) = (0, rest.count)
        let count = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: undecoded[end...]))
        end += count
        isAtEnd = count == 0
        if isFirst, !isAtEnd {
            isFirst = false
            try FileSign.refuse(Array(undecoded[..<min(end, FileSign.bytesMax)]), as: encoding, file: name)
        }
    }

    private func decode(into buffer: UnsafeMutableRawBufferPointer) throws(Finding) -> Int {
        var from: UnsafeMutablePointer<CChar>? = undecoded.baseAddress?.advanced(by: start).assumingMemoryBound(
            to: CChar.self)
        var to: UnsafeMutablePointer<CChar>? = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        var (fromCount, toCount) = (end - start, buffer.count)
        let answer = iconv(decoder, &from, &fromCount, &to, &toCount)
        let failure = errno
        start = end - fromCount
        let given = buffer.count - toCount
        countLineEnds(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<given]))
        // Full, or in the middle of a character whose rest is to come: both go on.
        if answer == Int(bitPattern: UInt.max) {
            guard failure == E2BIG || failure == EINVAL else { throw unreadable }
        }
        return given
    }

    /// LF, CRLF or CR, also where CRLF is given out in two parts.
    private func countLineEnds(_ bytes: UnsafeRawBufferPointer) {
        for byte in bytes {
            if byte == 13 || byte == 10 && lastByte != 13 { lineEnds += 1 }
            lastByte = byte
        }
    }

    private var unreadable: Finding {
        Finding(.encoding, file: name, line: lineEnds + 1, expected: encoding.rawValue)
    }
}
