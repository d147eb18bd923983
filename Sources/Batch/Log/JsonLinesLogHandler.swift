import Glibc
import Logging

/// Writes one JSON object per line to stderr. A failure to write never fails a run.
struct JsonLinesLogHandler: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.info

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var fields = [("ts", JsonLinesLogHandler.timestamp), ("lvl", event.level.rawValue)]
        fields += (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, "\($0.value)") }
        fields.append(("msg", "\(event.message)"))
        let line = fields.map { "\"\($0.0)\":\(JsonLinesLogHandler.value($0.1))" }.joined(separator: ",")
        do {
            try Output.write(Array("{\(line)}\n".utf8), to: STDERR_FILENO)
        } catch {
            return
        }
    }

    /// A whole number stays one; anything else is a string. Nothing that comes from data reaches this place.
    private static func value(_ text: String) -> String {
        if Int128(text) != nil { return text }
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": escaped += "\\\(scalar)"
            case _ where scalar.value < 32: escaped += " "
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return "\"\(escaped)\""
    }

    /// UTC with milliseconds. For people: no decision is taken from a clock.
    private static var timestamp: String {
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
