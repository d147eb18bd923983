import CostModel
import Glibc
import Postgres

/// A run that leaves a file of metrics, whichever way it ends. That the file cannot be written is a warning: the run is what
/// it is.
package struct MeteredRun {
    private let path: String?

    /// - Parameter path: nil leaves it to `OMKOST_METRICS`; no file where that is not set either
    package init(path: String?) {
        let variable = getenv("OMKOST_METRICS").map { String(cString: $0) }
        self.path = [path, variable].compactMap(\.self).first { !$0.isEmpty }
    }

    package func run(_ console: Console, _ job: () throws -> Void) throws {
        do {
            try job()
        } catch {
            write(exitCode: MeteredRun.exitCode(error), console)
            throw error
        }
        write(exitCode: 0, console)
    }

    /// What the shell will see.
    private static func exitCode(_ error: any Error) -> Int32 {
        if let output = error as? OutputFailed, output.isBrokenPipe { return 128 + SIGPIPE }
        let failure = Failure(error)
        return failure.isInterruption ? 128 + (Interruption.signal ?? SIGINT) : failure.status.rawValue
    }

    private func write(exitCode: Int32, _ console: Console) {
        guard let path else { return }
        let metrics = RunMetrics(
            meter: console.meter, exitCode: exitCode, completedAt: time(nil), earlier: EarlierMetrics(earlierText(path))
        )
        do {
            let parts = path.split(separator: "/", omittingEmptySubsequences: false)
            let folder = parts.dropLast().joined(separator: "/")
            let isInRoot = parts.count == 2 && folder.isEmpty
            let file = try NewFile(
                folder: isInRoot ? "/" : folder.isEmpty ? "." : folder, name: parts.last.map(String.init) ?? "")
            try Array(metrics.text.utf8).withUnsafeBytes { try file.write($0) }
            try file.finish()
        } catch {
            for refusal in Failure(error).refusals { console.tell(refusal.warningMessage(in: console.language)) }
            FailureLog(console.log).warned()
        }
    }

    /// Empty where there is none, or none that can be read.
    private func earlierText(_ path: String) -> String {
        do {
            return String(decoding: try FileBytes.read(path), as: UTF8.self)
        } catch {
            return ""
        }
    }
}
