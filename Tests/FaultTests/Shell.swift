import Foundation

/// Programs of the machine that are not under test.
enum Shell {
    /// - Returns: what it printed
    /// - Throws: `Deviation` with the end of its errors
    @discardableResult
    static func run(_ command: [String]) throws -> String {
        let environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("PG") }
        let ending = try Victim(["/usr/bin/env"] + command, environment: environment).wait(atMost: .seconds(120))
        let words = command.prefix(4).joined(separator: " ")
        try expect(ending.code == 0, "\(words): \(ending.errors.suffix(200))")
        return ending.output
    }

    /// Whether somebody takes connections on a port of 127.0.0.1.
    static func accepts(port: Int) throws -> Bool {
        let words = ["/bin/bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/\(port)"]
        return try Victim(words, environment: [:]).wait(atMost: .seconds(5)).code == 0
    }

    /// Whether a program is there to be called.
    static func has(_ name: String) -> Bool {
        let path = (ProcessInfo.processInfo.environment["PATH"] ?? "") + ":/usr/sbin:/sbin"
        let folders: [Substring] = path.split(separator: ":")
        return folders.contains { access("\($0)/\(name)", X_OK) == 0 }
    }
}
