import CostModel
import TestSupport
import Testing

@testable import Intake

/// Other encodings than UTF-8, which come out as UTF-8 or not at all.
@Suite("decoded files")
struct DecodedFileTests {
    private func decoded(
        _ bytes: [UInt8], _ encoding: DelimitedShape.Encoding, readBytesMax: Int = 1 << 16
    ) throws -> [UInt8] {
        let folder = try TemporaryFolder("decoded")
        let file = try DecodedFile(InputFile(path: folder.write(bytes, to: "k.csv")), encoding)
        var (text, buffer) = ([UInt8](), [UInt8](repeating: 0, count: readBytesMax))
        while true {
            let count = try buffer.withUnsafeMutableBytes { try file.read(into: $0) }
            guard count > 0 else { return text }
            text += buffer[..<count]
        }
    }

    private func refusal(_ bytes: [UInt8], _ encoding: DelimitedShape.Encoding) throws -> Finding {
        try #require(throws: Finding.self) { try decoded(bytes, encoding) }
    }

    private static func utf16(_ text: String, isLittleEndian: Bool = true, hasMark: Bool = true) -> [UInt8] {
        ((hasMark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return isLittleEndian ? pair.reversed() : pair
        }
    }

    @Test("a letter is the same letter in all four encodings", arguments: [4, 5, 7, 1 << 16])
    func letters(readBytesMax: Int) throws {
        let text = "Køb æØÅ €\r\n"
        let windows: [UInt8] = [0x4B, 0xF8, 0x62, 0x20, 0xE6, 0xD8, 0xC5, 0x20, 0x80, 13, 10]
        let latin9: [UInt8] = [0x4B, 0xF8, 0x62, 0x20, 0xE6, 0xD8, 0xC5, 0x20, 0xA4, 13, 10]
        let files: [([UInt8], DelimitedShape.Encoding)] = [
            (Array(text.utf8), .utf8), (windows, .windows1252), (latin9, .latin9),
            (DecodedFileTests.utf16(text), .utf16), (DecodedFileTests.utf16(text, isLittleEndian: false), .utf16),
            (DecodedFileTests.utf16(text, hasMark: false), .utf16),
        ]
        for (bytes, encoding) in files {
            #expect(
                try decoded(bytes, encoding, readBytesMax: readBytesMax) == Array(text.utf8), "\(encoding.rawValue)")
        }
    }

    @Test(
        "a character that lies across two reads is one character, wherever it lies", .timeLimit(.minutes(1)),
        arguments: 32_764...32_769)
    func acrossReads(unitsBefore: Int) throws {
        let text = String(repeating: "x", count: unitsBefore) + "😀" + String(repeating: "å", count: 40_000)
        #expect(try decoded(DecodedFileTests.utf16(text), .utf16) == Array(text.utf8))
        #expect(try decoded(DecodedFileTests.utf16(text, hasMark: false), .utf16) == Array(text.utf8))
    }

    @Test(
        "bytes that mean nothing are refused on their line, whatever ends the lines, and never replaced",
        arguments: ["\n", "\r\n", "\r"])
    func meaningless(lineEnd: String) throws {
        let head = "a;b\(lineEnd)1;2\(lineEnd)3;"
        for byte in [0x81, 0x8D, 0x8F, 0x90, 0x9D] as [UInt8] {
            let finding = try refusal(Array(head.utf8) + [byte, 10], .windows1252)
            #expect(finding.code == .encoding && finding.line == 3 && finding.expected == "windows-1252")
        }
        for bytes in [[0x00, 0xD8, 0x41, 0x00], [0x00, 0xDC], [0x41]] as [[UInt8]] {
            let finding = try refusal(DecodedFileTests.utf16(head) + bytes, .utf16)
            #expect(finding.code == .encoding && finding.line == 3 && finding.expected == "utf-16")
        }
        // Half a pair, and then the end.
        #expect(try refusal(DecodedFileTests.utf16(head) + [0x3D, 0xD8], .utf16).line == 3)
    }

    @Test("what is visibly in another encoding is refused at its first bytes")
    func otherEncoding() throws {
        let utf16 = DecodedFileTests.utf16("a;b\n")
        for encoding in [DelimitedShape.Encoding.windows1252, .latin9] {
            #expect(try refusal(utf16, encoding).found == "UTF-16")
            #expect(try refusal([0xEF, 0xBB, 0xBF] + Array("a;b\n".utf8), encoding).found == "UTF-8")
            #expect(try refusal([0x50, 0x4B, 3, 4, 0, 0], encoding).code == .fileType)
        }
        #expect(try refusal(Array("a;b\n".utf8), .utf16).found == "UTF-8")
        #expect(try refusal([0xEF, 0xBB, 0xBF] + Array("a;b\n".utf8), .utf16).found == "UTF-8")
    }

    @Test("control characters of an encoding are text to it, and refused by the reader of lines")
    func controls() throws {
        let folder = try TemporaryFolder("decoded")
        let path = try folder.write(Array("a;b\n1;".utf8) + [0x85, 10], to: "k.csv")
        var csv = CsvReader(try DecodedFile(InputFile(path: path), .latin9), CsvDialect(delimiter: 59))
        _ = try csv.readHeader()
        do {
            _ = try csv.next()
            Issue.record("the line was taken")
        } catch let finding as Finding {
            #expect(finding.code == .controlCharacter && finding.line == 2)
        }
    }
}
