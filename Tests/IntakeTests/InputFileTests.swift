import CostModel
import Foundation
import TestSupport
import Testing

@testable import Intake

/// What may be read at all, and that what was read is what the file held.
@Suite("input file")
struct InputFileTests {
    private func refusal(_ path: String) -> FindingCode? {
        do {
            _ = try InputFile(path: path)
            return nil
        } catch {
            return error.code
        }
    }

    @Test("only a regular file with something in it is opened; a pipe is refused and not waited for")
    func kinds() throws {
        let folder = try TemporaryFolder("input")
        #expect(refusal(folder.path) == .fileType)
        #expect(refusal(folder.path + "/nowhere.csv") == .fileMissing)
        #expect(refusal(try folder.write("", to: "empty.csv")) == .fileEmpty)
        #expect(mkfifo(folder.path + "/pipe.csv", 0o600) == 0)
        #expect(refusal(folder.path + "/pipe.csv") == .fileType)
        #expect(refusal("/dev/zero") == .fileType)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/link.csv", withDestinationPath: folder.path + "/nowhere.csv")
        #expect(refusal(folder.path + "/link.csv") == .fileMissing)
        #expect(refusal(try folder.write("a", to: "one.csv")) == nil)
    }

    @Test("refused files leave no descriptor open and close no other")
    func descriptors() throws {
        let folder = try TemporaryFolder("input")
        let empty = try folder.write("", to: "empty.csv")
        for _ in 0..<2_000 { #expect(refusal(empty) == .fileEmpty) }
        for _ in 0..<2_000 { #expect(refusal(folder.path) == .fileType) }
    }

    @Test("the hash is that of the bytes")
    func hash() throws {
        let folder = try TemporaryFolder("input")
        let file = try InputFile(path: folder.write("abc", to: "abc.csv"))
        var bytes = [UInt8](repeating: 0, count: 2)
        var count = 0
        repeat {
            count = try bytes.withUnsafeMutableBytes { try file.read(into: $0) }
        } while count > 0
        #expect(try file.finish() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test("a file that grows, shrinks or is written again while it is read has no version that was read")
    func changed() throws {
        for change in ["grow", "shrink", "rewrite"] {
            let folder = try TemporaryFolder("input")
            let path = try folder.write("a,b\n1,2\n", to: "postings.csv")
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: path)
            let file = try InputFile(path: path)
            switch change {
            case "grow":
                let handle = try #require(FileHandle(forWritingAtPath: path))
                try handle.seekToEnd()
                try handle.write(contentsOf: Data("3,4\n".utf8))
            case "shrink": #expect(truncate(path, 4) == 0)
            default:
                let handle = try #require(FileHandle(forWritingAtPath: path))
                try handle.write(contentsOf: Data("9,9\n1,2\n".utf8))
            }
            #expect(throws: InputUnreadable(file: "postings.csv", errorNumber: nil)) {
                var bytes = [UInt8](repeating: 0, count: 64)
                while try bytes.withUnsafeMutableBytes({ try file.read(into: $0) }) > 0 {}
                _ = try file.finish()
            }
        }
    }
}
