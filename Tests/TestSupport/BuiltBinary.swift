import Foundation

/// The built `omkost`, run as a user runs it.
package struct BuiltBinary {
    package struct Result: Sendable {
        package var status: Int32
        /// How a process that died by a signal ended; nil for one that exited.
        package var signal: Int32?
        package var output: String
        /// What it said to people.
        package var errors: String
        /// What it said in lines of JSON, to whoever collects logs.
        package var log: String
    }

    /// `OMKOST_BINARY` where it is set, as `make test` does to test the release build; else the build beside the tests.
    package static var path: String {
        if let path = ProcessInfo.processInfo.environment["OMKOST_BINARY"] { return path }
        return URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path + "/omkost"
    }

    private let environment: [String: String]

    /// - Parameters:
    ///   - home: where its private server lives
    ///   - variables: laid over our own environment
    package init(home: String, adding variables: [String: String] = [:]) {
        var environment = ProcessInfo.processInfo.environment.filter {
            !$0.key.hasPrefix("PG") && $0.key != "JOURNAL_STREAM" && $0.key != "OMKOST_METRICS"
        }
        environment["OMKOST_HOME"] = home
        environment.merge(variables) { $1 }
        self.environment = environment
    }

    /// - Parameter input: what it finds on standard input; nil for nothing
    package func run(_ arguments: [String], input: String? = nil) throws -> Result {
        let process = try RunningBinary(
            path: BuiltBinary.path, arguments: arguments, environment: environment, input: input)
        return process.wait()
    }

    /// Runs it and tells what it took of memory at its highest, in KiB (GNU time).
    package func runMeasured(_ arguments: [String]) throws -> (result: Result, peakKiB: Int) {
        let folder = try TemporaryFolder("time")
        let time = ["-f", "%M", "-o", "\(folder.path)/peak", BuiltBinary.path]
        let process = try RunningBinary(path: "/usr/bin/time", arguments: time + arguments, environment: environment)
        let result = process.wait()
        let peak = try folder.read("peak").split(separator: "\n").last.flatMap { Int($0) }
        return (result, peak ?? .max)
    }

    /// Starts without waiting.
    package func start(_ arguments: [String]) throws -> RunningBinary {
        try RunningBinary(path: BuiltBinary.path, arguments: arguments, environment: environment)
    }
}

/// A run of the binary under way.
package final class RunningBinary {
    private let process = Process()
    private let output: TemporaryFolder

    init(path: String, arguments: [String], environment: [String: String], input: String? = nil) throws {
        output = try TemporaryFolder("output")
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = environment
        // Files, not pipes: nobody has to read while it runs.
        for name in ["out", "err"] { try output.write("", to: name) }
        process.standardOutput = FileHandle(forWritingAtPath: "\(output.path)/out")
        process.standardError = FileHandle(forWritingAtPath: "\(output.path)/err")
        process.standardInput = FileHandle.nullDevice
        if let input {
            try output.write(input, to: "in")
            process.standardInput = FileHandle(forReadingAtPath: "\(output.path)/in")
        }
        try process.run()
    }

    package var pid: Int32 {
        process.processIdentifier
    }

    package var isRunning: Bool {
        process.isRunning
    }

    package func wait() -> BuiltBinary.Result {
        process.waitUntilExit()
        let died = process.terminationReason == .uncaughtSignal
        let lines = text("err").split(separator: "\n", omittingEmptySubsequences: false)
        let isLogged = { (line: Substring) in line.hasPrefix("{\"ts\":") || line.firstMatch(of: /^<[346]>/) != nil }
        return BuiltBinary.Result(
            status: died ? 128 + process.terminationStatus : process.terminationStatus,
            signal: died ? process.terminationStatus : nil, output: text("out"),
            errors: lines.filter { !isLogged($0) }.joined(separator: "\n"),
            log: lines.filter(isLogged).map { "\($0)\n" }.joined())
    }

    private func text(_ name: String) -> String {
        FileManager.default.contents(atPath: "\(output.path)/\(name)").map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
