import CostModel
import Foundation
import TestSupport
import Testing

@testable import Batch

/// The file that a project's pseudonyms hang on.
@Suite("key file")
struct KeyFileTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder("key")
    }

    private func key(_ bytes: [UInt8] = Array(0..<32), mode: mode_t = 0o400) throws -> String {
        let path = try folder.write(bytes, to: "key")
        chmod(path, mode)
        return path
    }

    private func expectRefused(_ path: String, _ words: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let refusal = #expect(throws: Refusal.self, sourceLocation: sourceLocation) { _ = try KeyFile.read(path) }
        #expect(refusal?.status == .configuration, sourceLocation: sourceLocation)
        #expect(
            refusal?.what.english.hasPrefix(words) == true, "\(refusal?.what.english ?? "")",
            sourceLocation: sourceLocation)
    }

    @Test("its owner's alone, to read or to write too", arguments: [0o400, 0o600] as [mode_t])
    func sound(mode: mode_t) throws {
        _ = try KeyFile.read(key(mode: mode))
    }

    @Test(
        "one bit for others is too many",
        arguments: [0o440, 0o404, 0o420, 0o402, 0o410, 0o401, 0o644, 0o666] as [mode_t])
    func open(mode: mode_t) throws {
        expectRefused(try key(mode: mode), "the key file can be read or changed by others")
    }

    @Test("what is no file of 32 bytes is refused, and nothing is waited for or followed")
    func others() throws {
        expectRefused("\(folder.path)/none", "the key file cannot be read")
        expectRefused(folder.path, "the key file is no regular file")
        expectRefused("/dev/zero", "the key file is no regular file")
        let pipe = "\(folder.path)/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        expectRefused(pipe, "the key file is no regular file")
        let link = "\(folder.path)/link"
        #expect(symlink(try key(), link) == 0)
        expectRefused(link, "the key file cannot be read")
        unlink("\(folder.path)/key")
        for count in [0, 31, 33, 4_096] {
            expectRefused(try key(Array(repeating: 7, count: count), mode: 0o600), "the key has")
            unlink("\(folder.path)/key")
        }
        expectRefused(try key(Array(repeating: 7, count: 32)), "the bytes of the key are all the same")
    }
}
