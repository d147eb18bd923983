import CostModel
import Foundation
import TestSupport
import Testing

@testable import Batch

/// Files that are not the text they should be: encodings, invisible characters, line ends, quotes.
@Suite("hostile files: bytes")
struct HostileFileTests {
    private let held: HeldLedger
    private let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    init() throws {
        held = try HeldLedger()
    }

    private var base: String {
        get throws { try Dataset().text("postings.csv") }
    }

    @Test("I1: a byte order mark is dropped at the start, and refused anywhere else")
    func byteOrderMark() throws {
        let report = try held.load(mark + Array(base.utf8))
        #expect(report.files.map(\.unchanged) == [7])
        let row = Array(PostingRows.row().utf8)
        let hidden = "the line has an invisible character (control or text direction)"
        try held.expectRefused(
            Array(PostingRows.header.utf8) + mark + row, "postings.csv line 2, column posting: \(hidden)")
        try held.expectRefused(
            mark + mark + Array(PostingRows.header.utf8) + row, "postings.csv line 1, column 1: \(hidden)")
        try held.expectRefused(mark, status: .inputMissing, "postings.csv: the file has no rows")
    }

    @Test("I2: Windows-1252 in a UTF-8 file is refused with line and column; declared, it is stored as what it says")
    func otherEncoding() throws {
        let row = Array(PostingRows.row(text: "K").utf8.dropLast()) + [0xF8, 0x62, 10]
        let bytes = Array((PostingRows.header + PostingRows.row("H0")).utf8) + row
        try held.expectRefused(bytes, "postings.csv line 3, column text: the text is not UTF-8")
        let profile = PostingRows.danish(source: "encoding: windows-1252")
        let danish =
            Array("posting;municipality;fiscal_year;posted_on;function;dranst;amount;text\n".utf8)
            + Array("H1;260;2019;01-03-2019;5.57.73;1;1,00;K".utf8) + [0xF8, 0x62, 10]
        try held.load(danish, as: "udtræk.csv", profile: profile)
        #expect(try held.posting("H1", "posting_text") == ["Køb"])
        #expect(try held.ledger.count("ledger.posting where posting_text like '%' || chr(65533) || '%'") == 0)
        try held.expectRefused(
            danish + [0x81, 10], as: "udtræk.csv", profile: profile,
            "udtræk.csv line 3: the text is not windows-1252")
        try held.expectRefused(
            mark + danish, as: "udtræk.csv", profile: profile,
            "udtræk.csv line 1: the file is UTF-8, expected windows-1252")
    }

    @Test(
        "I3: UTF-16 is told before anything is read, with a mark or without; declared, it is read",
        arguments: [
            (true, true), (true, false), (false, true), (false, false),
        ])
    func utf16(isLittleEndian: Bool, hasMark: Bool) throws {
        func encoded(_ text: String) -> [UInt8] {
            ((hasMark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
                let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
                return isLittleEndian ? pair.reversed() : pair
            }
        }
        try held.expectRefused(encoded(base), "postings.csv line 1: the text is not UTF-8")
        let text = PostingRows.header + "H1;260;2019;01-03-2019;5.57.73;1;1,00;Køb 😀\n"
        let profile = PostingRows.danish(source: "encoding: utf-16")
        if isLittleEndian || hasMark {
            try held.load(encoded(text), as: "udtræk.csv", profile: profile)
            #expect(try held.posting("H1", "posting_text") == ["Køb 😀"])
            try held.expectRefused(
                Array(encoded(text).dropLast()), as: "udtræk.csv", profile: profile,
                "udtræk.csv line 2: the text is not utf-16")
        } else {
            // Without a mark it is read little-endian, and then it is no column of the profile's.
            #expect(throws: (any Error).self) { try held.load(encoded(text), as: "udtræk.csv", profile: profile) }
        }
        try held.expectRefused(
            text, as: "udtræk.csv", profile: profile, "udtræk.csv line 1: the file is UTF-8, expected utf-16")
    }

    @Test("I4: NUL, control characters, marks of text direction and lone surrogates are refused where they stand")
    func controlCharacters() throws {
        let row = Array(PostingRows.row(text: "a").utf8.dropLast())
        let head = Array(PostingRows.header.utf8)
        for control in [0, 1, 8, 11, 12, 27, 31, 127] as [UInt8] {
            try held.expectRefused(
                head + row + [control, 98, 10],
                "postings.csv line 2: the line has an invisible character (control or text direction)")
        }
        for text in ["\u{202E}", "\u{2066}", "\u{200D}", "\u{85}"] {
            try held.expectRefused(
                head + row + Array(text.utf8) + [98, 10],
                "postings.csv line 2, column text: the line has an invisible character (control or text direction)")
        }
        try held.expectRefused(
            head + row + [0xED, 0xA0, 0x80, 10], "postings.csv line 2, column text: the text is not UTF-8")
    }

    @Test("I5: \\. alone on a line is a line like any other: refused, and the rows after it are read")
    func copyTerminator() throws {
        let text = PostingRows.header + PostingRows.row("H1") + "\\.\n" + PostingRows.row("H2")
        try held.expectRefused(text, "postings.csv line 3: the line has 1 fields, the header has 8")
        let report = try held.load(text, rejectLimit: 1)
        #expect(report.files.map { [$0.read, $0.accepted, $0.rejected] } == [[3, 2, 1]])
        #expect(try held.posting("H2") == ["100"])
        try held.load(PostingRows.header + PostingRows.row("\\."))
        #expect(try held.posting("\\.") == ["100"])
    }

    @Test("I6: CRLF, CR, mixed, blank lines and a last line without an end are the same rows")
    func lineEnds() throws {
        let before = try held.ledger.fingerprint()
        let text = try base
        let lines = text.split(separator: "\n")
        let mixed = zip(lines, ["\n", "\r\n", "\r", "\n", "\r", "\r\n", "\n\n\r\n", ""]).map { $0 + $1 }.joined()
        for text in [
            text.replacing("\n", with: "\r\n"), text.replacing("\n", with: "\r"), String(text.dropLast()), mixed,
            "\n\r\n\r" + text.replacing("\n", with: "\n\n"),
        ] {
            #expect(try held.load(text).files.map { [$0.read, $0.unchanged] } == [[7, 7]])
        }
        #expect(try held.ledger.fingerprint() == before)
    }

    @Test("I8: delimiters, line ends and doubled quotes inside quotes are data; a quote elsewhere is refused")
    func quotes() throws {
        let text = "1;2 \"to\"\r\ntre,\n\n\"\""
        let quoted = "\"\(text.replacing("\"", with: "\"\""))\""
        try held.load(PostingRows.header + PostingRows.row("H1", text: quoted) + PostingRows.row("H2"))
        #expect(try held.posting("H1", "posting_text") == [text])
        #expect(try held.posting("H2") == ["100"])
        let stray = "a quote stands inside a field without quotes, or text follows the closing one"
        for text in ["a\"b", "\"a\"b", "a\"", " \"a\"", "\"a\"\"b\"c"] {
            try held.expectRefused(
                PostingRows.header + PostingRows.row("H3", text: text), "postings.csv line 2: \(stray)")
        }
    }
}
