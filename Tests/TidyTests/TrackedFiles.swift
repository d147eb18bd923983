import Foundation
import TestSupport

/// The files of the repository: those that git tracks, and new ones that it does not ignore.
enum TrackedFiles {
    /// Paths relative to the root, in byte order; empty where there is no checkout to ask.
    static let paths: [String] = {
        let git = Process()
        let output = Pipe()
        git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        git.arguments = [
            "git", "-C", RepositoryFiles.root, "ls-files", "-z", "--cached", "--others", "--exclude-standard",
        ]
        git.standardOutput = output
        git.standardError = FileHandle.nullDevice
        do {
            try git.run()
            let names = try output.fileHandleForReading.readToEnd() ?? Data()
            git.waitUntilExit()
            let known = names.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
            return known.filter { FileManager.default.fileExists(atPath: "\(RepositoryFiles.root)/\($0)") }.sorted()
        } catch {
            return []
        }
    }()

    static func paths(below folder: String, ending: String) -> [String] {
        paths.filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(ending) }
    }

    /// Files of text, with their bytes.
    static func texts() throws -> [(path: String, bytes: [UInt8])] {
        try paths.compactMap { path in
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: "\(RepositoryFiles.root)/\(path)")))
            return bytes.contains(0) ? nil : (path, bytes)
        }
    }

    /// The file's lines without their comments.
    static func codeLines(_ path: String) throws -> [Substring] {
        try RepositoryFiles.text(path).split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
        }
    }
}
