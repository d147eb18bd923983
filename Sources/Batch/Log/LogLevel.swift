/// How urgent a line is; `--quiet` leaves out `info` and nothing else.
enum LogLevel: String, CaseIterable, Sendable {
    case info
    case warning
    case error

    /// Syslog's number, as the journal reads it at the beginning of a line.
    var journalPriority: Int {
        switch self {
        case .info: 6
        case .warning: 4
        case .error: 3
        }
    }
}
