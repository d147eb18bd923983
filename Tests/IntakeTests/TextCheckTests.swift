import CostModel
import Testing

@testable import Intake

/// Bytes that are not text, and characters that nobody sees.
@Suite("text check")
struct TextCheckTests {
    @Test(
        "bytes that are not UTF-8 are refused with line and column, and never replaced",
        arguments: [
            [0xE5], [0xC3], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82],
            [0x80],
        ] as [[UInt8]])
    func notUTF8(bytes: [UInt8]) throws {
        let finding = try #require(try CsvFixture.refusal(Array("a,b\n1,2\n3,x".utf8) + bytes + [10]))
        #expect(finding.code == .encoding)
        #expect(finding.line == 3)
        #expect(finding.column == "2")
    }

    @Test("UTF-16 is told before anything is read", arguments: [true, false], [true, false])
    func utf16(isLittleEndian: Bool, hasMark: Bool) throws {
        let units = (hasMark ? [UInt16(0xFEFF)] : []) + Array("a,b\n1,2\n".utf16)
        let bytes = units.flatMap { unit -> [UInt8] in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return isLittleEndian ? pair.reversed() : pair
        }
        #expect(try CsvFixture.refusal(bytes)?.code == .encoding)
        #expect(try CsvFixture.refusal(bytes, readBytesMax: 1)?.code == .encoding)
    }

    @Test(
        "control characters, direction marks and characters without a face are refused, quoted or not",
        arguments: [
            0, 1, 0x1B, 0x7F, 0x80, 0x9F, 0x61C, 0x200B, 0x200F, 0x2028, 0x202E, 0x2066, 0xFEFF, 0xFFFE, 0xFDD0,
            0x1FFFF,
            0xE0041,
        ] as [UInt32])
    func invisible(scalar: UInt32) throws {
        let character = Character(try #require(Unicode.Scalar(scalar)))
        for field in ["x\(character)", "\"x\(character)\""] {
            let finding = try #require(try CsvFixture.refusal("a,b\n1,2\n3,\(field)\n"))
            #expect(finding.code == .controlCharacter)
            #expect(finding.line == 3)
        }
    }

    @Test("letters of any script, accents apart or composed, no-break spaces and tabs are text")
    func visible() throws {
        let csv = try CsvFixture("a,b\næøå ÆØÅ,a\u{30A}\n\u{A0}x,Ωж漢😀\ty\n")
        #expect(csv.records == [["æøå ÆØÅ", "a\u{30A}"], ["\u{A0}x", "Ωж漢😀\ty"]])
        #expect(csv.records[0][1].utf8.count == 3)
    }

    @Test(
        "an archive, a spreadsheet or a document under a CSV file's name is told as that",
        arguments: [
            "PK\u{3}\u{4}", "%PDF-1.7", "BZh91AY",
        ])
    func otherFiles(start: String) throws {
        #expect(try CsvFixture.refusal(start + "aaaaaaaa")?.code == .fileType)
        #expect(try CsvFixture.refusal([0x1F, 0x8B, 8, 0, 0, 0])?.code == .fileType)
        #expect(try CsvFixture.refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1])?.code == .fileType)
    }
}
