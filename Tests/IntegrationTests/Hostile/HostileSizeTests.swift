import CostModel
import Foundation
import TestSupport
import Testing

@testable import Batch

/// Files that would take all memory or never end: open quotes, fields without an end, other kinds of file, writers at work.
@Suite("hostile files: size and kind")
struct HostileSizeTests {
    private let held: HeldLedger
    private let folder: TemporaryFolder

    init() throws {
        held = try HeldLedger()
        folder = try TemporaryFolder("hostile")
    }

    /// The command itself, which may have 100 MiB.
    private func run(_ path: String) throws -> BuiltBinary.Result {
        let binary = BuiltBinary(home: folder.path)
        let (result, peakKiB) = try binary.runMeasured(
            ["import", path, "--language", "en", "--database", held.ledger.url])
        #expect(peakKiB < 100 << 10, "\(peakKiB) KiB")
        return result
    }

    @Test("I7: a quote that is never closed is told on the line where it opens, whatever follows, in bounded memory")
    func openQuote() throws {
        let rows = (0..<1_000_000).lazy.map { number in
            number == 1 ? "\"" + PostingRows.row("\(number)") : PostingRows.row("\(number)")
        }
        let path = try folder.write(PostingRows.header + rows.joined(), to: "postings.csv")
        let before = try held.ledger.fingerprint()
        let result = try run(path)
        #expect(result.status == 65)
        #expect(
            result.errors == """
                omkost: error: postings.csv line 3: a quote is opened here and never closed
                hint: put the whole field in quotes, and write a quote inside it twice

                """)
        #expect(try held.ledger.fingerprint() == before)
    }

    @Test("I9: a field without an end is refused at 64 KiB or its line at 1 MiB, in bounded memory")
    func endless() throws {
        let path = try folder.write(PostingRows.header, to: "postings.csv")
        let before = try held.ledger.fingerprint()
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.seekToEnd()
        for _ in 0..<300 { try handle.write(contentsOf: Data(repeating: UInt8(ascii: "x"), count: 1 << 20)) }
        try handle.close()
        let endless = try run(path)
        #expect(endless.status == 65)
        #expect(endless.errors.hasPrefix("omkost: error: postings.csv line 2: the line is longer than 1 MiB\n"))
        // Sparse: a gibibyte of zeros on no disk at all.
        #expect(truncate(try folder.write(PostingRows.header, to: "postings.csv"), 1 << 30) == 0)
        #expect(
            try run(path).errors.hasPrefix(
                "omkost: error: postings.csv line 2: the line has an invisible character (control or text direction)\n")
        )
        let long = PostingRows.row(text: String(repeating: "x", count: 65_537))
        try held.expectRefused(
            PostingRows.header + long, "postings.csv line 2, column text: the field is longer than 64 KiB")
        #expect(try held.ledger.fingerprint() == before)
    }

    @Test("I10: headers are kept to: empty columns without end, no bytes, no rows, a name missing, unknown or twice")
    func headers() throws {
        try folder.write([UInt8](repeating: UInt8(ascii: ";"), count: 64 << 20), to: "postings.csv")
        let result = try run("\(folder.path)/postings.csv")
        #expect(result.status == 65)
        #expect(result.errors.hasPrefix("omkost: error: postings.csv line 1: the line is longer than 1 MiB\n"))
        let (header, row) = (PostingRows.header, PostingRows.row())
        try held.expectRefused("", status: .inputMissing, "postings.csv: the file has no rows")
        try held.expectRefused(header, status: .inputMissing, "postings.csv: the file has no rows")
        try held.expectRefused("\n\n\r\n", status: .inputMissing, "postings.csv: the file has no rows")
        try held.expectRefused(
            header + header + row,
            "postings.csv line 2, column municipality: \"xxxxxxxxxxxx\" is not a municipality number")
        try held.expectRefused(
            header.replacing("amount;", with: "") + row,
            "postings.csv line 1, column amount: the column is missing in the header")
        try held.expectRefused(
            header.replacing("amount;", with: "amount;amount;") + row,
            "postings.csv line 1, column amount: the column stands there twice")
        try held.expectRefused(
            header.replacing("amount", with: "Amount") + row, "postings.csv line 1: unknown column \"Amount\"")
        try held.expectRefused(row, "postings.csv line 1, column posting: the column is missing in the header")
        let turned = (header + row).split(separator: "\n").map { line in
            line.split(separator: ";", omittingEmptySubsequences: false).reversed().joined(separator: ";")
        }
        #expect(try held.load(turned.joined(separator: "\n")).files.map(\.accepted) == [1])
        #expect(try held.load(header + row).files.map(\.unchanged) == [1])
    }

    @Test("I10: whatever degenerate text a file is, the command ends soon with a status of ours and names the file")
    func degenerate() throws {
        let header = PostingRows.header
        for text in [
            header + "\"", header + "\\.\n", "\"", ";", "\n\n", "\u{FEFF}", "posting",
            header + String(repeating: ";", count: 900_000),
            header + String(repeating: "\n", count: 3_000_000), String(repeating: "\"", count: 3_000_000),
            header + String(repeating: "x;\n", count: 300_000),
        ] {
            try folder.write(text, to: "postings.csv")
            let result = try run("\(folder.path)/postings.csv")
            #expect([65, 66].contains(result.status), "\(text.prefix(20)): \(result.status) \(result.errors)")
            #expect(result.errors.hasPrefix("omkost: error: postings.csv"))
        }
    }

    @Test(
        "I17: an archive, a spreadsheet, a folder and a pipe under a CSV file's name are told as that",
        arguments: [
            [0x50, 0x4B, 3, 4, 20, 0, 6, 0], [0x1F, 0x8B, 8, 0, 0, 0], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1],
        ] as [[UInt8]])
    func kinds(sign: [UInt8]) throws {
        let told = "postings.csv: is not a plain text file (a spreadsheet, an archive, a folder or something else)"
        try held.expectRefused(sign + Array((PostingRows.header + PostingRows.row()).utf8), told)
        try held.expectRefused(
            sign + [10], as: "udtræk.csv", profile: PostingRows.danish(),
            told.replacing("postings.csv", with: "udtræk.csv"))
        let path = "\(folder.path)/postings.csv"
        for make in [{ mkdir(path, 0o700) }, { mkfifo(path, 0o600) }] {
            #expect(make() == 0)
            let failure = held.ledger.refusal(folder.path)
            #expect(failure?.status == .dataRefused)
            #expect(failure?.text(in: .english).hasPrefix("omkost: error: \(told)\n") == true)
            try FileManager.default.removeItem(atPath: path)
        }
        try FileManager.default.createSymbolicLink(
            atPath: path, withDestinationPath: "\(Dataset.base)/postings.csv")
        #expect(try held.ledger.load(path).files.map(\.unchanged) == [7])
    }

    @Test("I17: a file that is still being written to is refused as that, and can be sent again when it is whole")
    func growing() throws {
        let rows = (0..<200_000).map { PostingRows.row("\($0)") }
        let path = try folder.write(PostingRows.header + rows.joined(), to: "postings.csv")
        let writer = Appender(path: path, row: PostingRows.row("N"))
        let before = try held.ledger.fingerprint()
        let failure = held.ledger.refusal(path)
        writer.stop()
        #expect(failure?.status == .temporary)
        #expect(
            failure?.text(in: .english)
                == "omkost: error: postings.csv changed while it was read; nothing was imported\n"
                + "hint: import again when the file has been written\n")
        #expect(try held.ledger.fingerprint() == before)
    }
}
