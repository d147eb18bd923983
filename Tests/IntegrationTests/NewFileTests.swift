import Foundation
import Glibc
import TestSupport
import Testing

@testable import Batch

/// A file is there whole or not at all.
@Suite("new files")
struct NewFileTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder("files")
    }

    private func write(_ text: String, to name: String = "a.csv", in path: String? = nil) throws {
        let file = try NewFile(folder: path ?? folder.path, name: name)
        try put(text, into: file)
        try file.finish()
    }

    private func put(_ text: String, into file: NewFile) throws {
        try Array(text.utf8).withUnsafeBytes { (bytes: UnsafeRawBufferPointer) throws(any Error) in
            try file.write(bytes)
        }
    }

    private var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
    }

    private func reason(_ body: () throws -> Void) -> FileNotWritten.Reason? {
        do {
            try body()
            return nil
        } catch {
            return (error as? FileNotWritten)?.reason
        }
    }

    @Test("it stands under its name with what was written, for the owner and the group, and nothing else does")
    func whole() throws {
        try write("first")
        try write("second")
        #expect(try folder.read("a.csv") == "second")
        #expect(try names == ["a.csv"])
        var state = stat()
        #expect(stat("\(folder.path)/a.csv", &state) == 0)
        #expect(state.st_mode & 0o777 & ~0o640 == 0)
    }

    @Test("one that is not finished leaves what was there, and no trace")
    func unfinished() throws {
        try write("first")
        do {
            let file = try NewFile(folder: folder.path, name: "a.csv")
            try put("second", into: file)
            #expect(try names == [".a.csv.new", "a.csv"])
        }
        #expect(try names == ["a.csv"])
        #expect(try folder.read("a.csv") == "first")
    }

    @Test("what a killed command left is overwritten, not added to")
    func leftover() throws {
        try folder.write("a much longer text that somebody left", to: ".a.csv.new")
        try write("short")
        #expect(try folder.read("a.csv") == "short")
        #expect(try names == ["a.csv"])
    }

    @Test("two at once: the second is told, and the first is not disturbed")
    func twoAtOnce() throws {
        let first = try NewFile(folder: folder.path, name: "a.csv")
        #expect(reason { try write("second") } == .beingWritten)
        try put("first", into: first)
        try first.finish()
        #expect(try folder.read("a.csv") == "first")
    }

    @Test("a symbolic link, a folder or a pipe in its place is refused", arguments: ["link", "folder", "pipe"])
    func inTheWay(kind: String) throws {
        let (path, aim) = ("\(folder.path)/a.csv", try folder.write("aim", to: "aim"))
        switch kind {
        case "link": #expect(symlink(aim, path) == 0)
        case "folder": #expect(mkdir(path, 0o755) == 0)
        default: #expect(mkfifo(path, 0o644) == 0)
        }
        #expect(reason { try write("text") } == .notAFile)
        #expect(try folder.read("aim") == "aim")
        #expect(try names == ["a.csv", "aim"])
    }

    @Test("a link planted under the temporary name is not followed")
    func plantedLink() throws {
        let aim = try folder.write("aim", to: "aim")
        #expect(symlink(aim, "\(folder.path)/.a.csv.new") == 0)
        #expect(reason { try write("text") } == .cannotCreate)
        #expect(try folder.read("aim") == "aim")
    }

    @Test("a folder that is missing, or no folder", arguments: ["missing", "file"])
    func noFolder(name: String) throws {
        try folder.write("", to: "file")
        #expect(reason { try write("text", in: "\(folder.path)/\(name)") } == .cannotCreate)
    }

    // MARK: As a command meets it

    private func shell(_ command: String) throws -> (status: Int32, errors: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", command, BuiltBinary.path, "\(folder.path)/data"]
        let errors = Pipe()
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationReason == .exit ? process.terminationStatus : -1, text)
    }

    private static let sample = "\"$0\" sample \"$1\" --postings 2000 --language en"

    @Test("a file that may not grow ends with 74, and nothing stands under its name")
    func shortWrite() throws {
        let result = try shell("ulimit -f 4; \(NewFileTests.sample)")
        #expect(result.status == 74)
        #expect(result.errors.contains("could not be written (File too large)"))
        let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/data")
        #expect(names.filter { $0.hasSuffix(".new") } == [])
        #expect(!names.contains("postings.csv"))
    }

    @Test("stdout on a full disk ends with 74, although the files are there")
    func fullOutput() throws {
        #expect(try shell("\(NewFileTests.sample) > /dev/full").status == 74)
    }

    @Test("a folder that cannot be made, or not be written in, ends with 73")
    func readOnly() throws {
        #expect(mkdir("\(folder.path)/data", 0o500) == 0)
        // Root may write anywhere; the capability to is what has to go.
        let prefix = geteuid() == 0 ? "setpriv --bounding-set=-all --inh-caps=-all --reuid=65534 --clear-groups " : ""
        if geteuid() == 0 { chmod(folder.path, 0o755) }
        let result = try shell(prefix + NewFileTests.sample)
        #expect(result.status == 73, "\(result.errors)")
        #expect(result.errors.contains("cannot be created"))
    }

    @Test("a symbolic link among the files of a sample ends with 73")
    func linkedSample() throws {
        #expect(try shell(NewFileTests.sample).status == 0)
        let path = "\(folder.path)/data/postings.csv"
        let aim = try folder.write("aim", to: "aim")
        #expect(unlink(path) == 0 && symlink(aim, path) == 0)
        let result = try shell(NewFileTests.sample)
        #expect(result.status == 73)
        #expect(result.errors.contains("postings.csv is not a regular file and is not replaced\nhint: "))
        #expect(try folder.read("aim") == "aim")
    }
}
