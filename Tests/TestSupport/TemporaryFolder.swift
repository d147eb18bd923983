import Foundation

/// A folder that is there for one test, below the system's own temporary folder, and gone afterwards.
package final class TemporaryFolder {
    package let path: String

    package init(_ name: String = "test") throws {
        path = NSTemporaryDirectory() + "omkost-\(name)-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        // A leftover folder harms nobody, and there is no test left to fail.
        do { try FileManager.default.removeItem(atPath: path) } catch { return }
    }

    @discardableResult
    package func write(_ text: String, to name: String) throws -> String {
        try write(Array(text.utf8), to: name)
    }

    @discardableResult
    package func write(_ bytes: [UInt8], to name: String) throws -> String {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
        return "\(path)/\(name)"
    }

    package func read(_ name: String) throws -> String {
        try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
    }
}
