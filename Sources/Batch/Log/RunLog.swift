import CostModel
import Glibc
import Logging

/// What an unattended run says while it works: JSON lines on stderr where no person watches. Only numbers, names of stages
/// and our own words can be said, by type; nothing from a posting or a person can.
struct RunLog {
    private let logger: Logger?

    /// - Parameter isWanted: false for a user who asked for quiet
    init(isWanted: Bool) {
        let isWatched = isatty(STDERR_FILENO) == 1
        logger = isWanted && !isWatched ? Logger(label: "omkost") { _ in JsonLinesLogHandler() } : nil
    }

    func started(run: Int) {
        log(.runStarted, run, [:], "a run has begun")
    }

    func done(run: Int, stage: StaticString, year: FiscalYear? = nil, rows: Int, lines: Int) {
        var numbers = ["rows": rows, "lines": lines]
        numbers["year"] = year.map { Int($0.number) }
        log(.stageDone, run, numbers, "a stage is done", stage: stage)
    }

    func published(run: Int, generation: Int) {
        log(.runPublished, run, ["generation": generation], "the run is published")
    }

    func failed(run: Int, status: ExitStatus) {
        log(.runFailed, run, ["exit": Int(status.rawValue)], "the run failed and nothing was published")
    }

    func commitUnknown(run: Int) {
        log(.commitUnknown, run, [:], "whether the run is published is not known")
    }

    func cancelled(run: Int) {
        log(.runCancelled, run, [:], "the run was stopped and nothing was published")
    }

    private func log(
        _ event: RunEvent, _ run: Int, _ numbers: [String: Int], _ message: StaticString, stage: StaticString? = nil
    ) {
        var metadata: Logger.Metadata = ["evt": .string(event.rawValue), "run": .stringConvertible(run)]
        for (name, number) in numbers { metadata[name] = .stringConvertible(number) }
        if let stage { metadata["stage"] = .string("\(stage)") }
        logger?.info("\(message)", metadata: metadata)
    }
}
