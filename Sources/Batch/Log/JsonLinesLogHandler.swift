import Glibc
import Logging

/// Writes one JSON object per line: `ts`, `lvl` and `evt` first, then the fields by name, then `msg`.
///
/// A failure to write never fails a run. Fields come as JSON already, from `LogValue`.
struct JsonLinesLogHandler: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.info
    /// Whether systemd's journal reads along, and wants the priority at the beginning of a line.
    let isForJournal: Bool
    let now: @Sendable () -> String
    let write: @Sendable (_ line: String) -> Void

    /// A longer line could be cut in two by who collects them.
    static let lineBytesMax = 8_192
    static let eventKey = "evt"

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let level = LogLevel(rawValue: event.level.rawValue) ?? .error
        let fields = event.metadata ?? [:]
        let name = fields[JsonLinesLogHandler.eventKey].map { "\($0)" } ?? ""
        let head = "\"ts\":\"\(now())\",\"lvl\":\"\(level.rawValue)\",\"evt\":\"\(name)\""
        let rest = fields.filter { $0.key != JsonLinesLogHandler.eventKey }.sorted { $0.key < $1.key }
            .map { ",\"\($0.key)\":\($0.value)" }.joined()
        let message = ",\"msg\":\"\(event.message)\"}\n"
        let prefix = isForJournal ? "<\(level.journalPriority)>{" : "{"
        let line = prefix + head + rest + message
        write(line.utf8.count <= JsonLinesLogHandler.lineBytesMax ? line : prefix + head + message)
    }

    /// UTC with milliseconds. For people: no decision is taken from a clock, and durations come from another one.
    static func timestamp() -> String {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        var parts = tm()
        gmtime_r(&now.tv_sec, &parts)
        var text = [CChar](repeating: 0, count: 32)
        strftime(&text, text.count, "%Y-%m-%dT%H:%M:%S", &parts)
        let milliseconds = String(now.tv_nsec / 1_000_000)
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            + "." + String(repeating: "0", count: 3 - milliseconds.utf8.count) + milliseconds + "Z"
    }
}
