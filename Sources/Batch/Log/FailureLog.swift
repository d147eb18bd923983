import CostModel
import Intake
import Postgres
import Publication

/// The one line that every command which fails leaves in the log, beside the words for people.
struct FailureLog: Sendable {
    private let log: EventLog

    init(_ log: EventLog) {
        self.log = log
    }

    func stopped(signal: Int32?) {
        log.say(
            .signal, .warning, ["signal": signal.map { .number(Int($0)) }],
            "the command was stopped by a signal")
    }

    /// Something beside the work went wrong, such as the file of metrics; the command goes on.
    func warned() {
        log.say(.ioFailed, .warning, [:], "a file beside the results could not be written")
    }

    func failed(_ error: any Error, status: ExitStatus) {
        let exit = LogValue.number(Int(status.rawValue))
        switch error {
        case let refused as ImportRefused where status != .inputMissing && status != .configuration:
            let first = refused.findings.first
            log.say(
                .importRefused, .error,
                [
                    "exit": exit, "code": first.map { .word($0.code) },
                    "file": ImportLog.file(first?.file).map { .word($0) }, "line": (first?.line).map { .number($0) },
                    "rejected": .number(refused.count),
                ], "the import was refused; nothing was changed")
        case is ImportLocked:
            log.say(.importLocked, .warning, ["exit": exit], "another import is under way")
        case let locked as RunLocked:
            log.say(
                .runLocked, .warning, ["exit": exit, "holder": (locked.holder?.run).map { .number($0) }],
                "another run is under way")
        case let broken as InvariantBroken:
            log.say(
                .invariantBroken, .error, ["exit": exit, "fact": .word(broken.fact)],
                "an internal check failed; never try again")
        default:
            let event = FailureEvent.of(error, status: status)
            log.say(
                event, .error,
                ["exit": exit, "sqlstate": SqlState((error as? DatabaseError)?.sqlState).map { .word($0) }],
                FailureEvent.message(event))
        }
    }
}
