import Foundation
import TestSupport

/// A dataset folder that a test writes: the sound one of samples/errors/base, with some files put in or taken out.
final class Dataset {
    static let base = "\(RepositoryFiles.root)/samples/errors/base"

    private let folder: TemporaryFolder

    /// - Parameter files: texts by name, laid over the base; nil takes a file out
    init(_ files: [String: String?] = [:]) throws {
        folder = try TemporaryFolder("dataset")
        try lay(Dataset.base)
        for (name, text) in files {
            if let text { try write(text, to: name) } else { try remove(name) }
        }
    }

    var path: String {
        folder.path
    }

    /// The path of one of its files.
    func path(_ name: String) -> String {
        "\(folder.path)/\(name)"
    }

    /// Copies the files of a folder over what is there, but for texts about them.
    func lay(_ source: String) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: source)
        where !name.hasSuffix(".txt") && !name.hasSuffix(".md") {
            if FileManager.default.fileExists(atPath: path(name)) { try remove(name) }
            try FileManager.default.copyItem(atPath: "\(source)/\(name)", toPath: path(name))
        }
    }

    func write(_ text: String, to name: String) throws {
        try folder.write(text, to: name)
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: path(name))
    }

    func text(_ name: String) throws -> String {
        try String(contentsOfFile: path(name), encoding: .utf8)
    }

    /// Replaces the one place where `old` stands in a file.
    func edit(_ name: String, _ old: String, _ new: String) throws {
        let text = try text(name)
        precondition(text.ranges(of: old).count == 1, "\(old) stands in \(name) once")
        try write(text.replacing(old, with: new), to: name)
    }
}
