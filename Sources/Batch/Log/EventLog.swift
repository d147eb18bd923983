import Glibc
import Logging

/// The log of a command that nobody watches: lines of JSON on stderr where it is no terminal, through swift-log.
///
/// Only `LogValue` can be said, and messages are texts of the source: by type nothing from data reaches a line.
struct EventLog: Sendable {
    private let logger: Logger?
    private let isQuiet: Bool

    /// The process's own: on stderr, and silent on a terminal, where a person reads the two lines of the error instead.
    /// - Parameter isQuiet: leaves out `info`
    init(isQuiet: Bool) {
        let isWatched = isatty(STDERR_FILENO) == 1
        self.init(
            isQuiet: isQuiet, isForJournal: getenv("JOURNAL_STREAM") != nil, now: JsonLinesLogHandler.timestamp,
            write: isWatched ? nil : EventLog.toStderr)
    }

    /// Lines go to `write`, whoever watches; nil for nowhere.
    init(
        isQuiet: Bool, isForJournal: Bool, now: @escaping @Sendable () -> String,
        write: (@Sendable (_ line: String) -> Void)?
    ) {
        self.isQuiet = isQuiet
        logger = write.map { write in
            Logger(label: "omkost") { _ in JsonLinesLogHandler(isForJournal: isForJournal, now: now, write: write) }
        }
    }

    private static let toStderr: @Sendable (_ line: String) -> Void = { line in
        do {
            try Output.write(Array(line.utf8), to: STDERR_FILENO)
        } catch {
            // Nobody is listening; the exit status still says how it went.
            return
        }
    }

    /// - Parameter fields: those that are nil are left out
    func say(
        _ event: LogEventName, _ level: LogLevel = .info, _ fields: KeyValuePairs<StaticString, LogValue?> = [:],
        _ message: StaticString
    ) {
        guard let logger, level != .info || !isQuiet else { return }
        var metadata: Logger.Metadata = [JsonLinesLogHandler.eventKey: .string(event.rawValue)]
        for (name, value) in fields {
            if let value { metadata["\(name)"] = .string(value.json) }
        }
        logger.log(level: Logger.Level(rawValue: level.rawValue) ?? .error, "\(message)", metadata: metadata)
    }
}
