import Synchronization

@testable import Batch

/// What a log says, collected; time stands still.
final class LogLines: Sendable {
    private let lines = Mutex<[String]>([])

    func log(isQuiet: Bool = false, isForJournal: Bool = false) -> EventLog {
        EventLog(isQuiet: isQuiet, isForJournal: isForJournal, now: { "2026-11-22T03:15:04.218Z" }) { line in
            self.lines.withLock { $0.append(line) }
        }
    }

    /// Everything said so far, without the time.
    var text: String {
        lines.withLock { $0.joined() }.replacing("\"ts\":\"2026-11-22T03:15:04.218Z\",", with: "")
    }

    /// As it was written.
    var whole: [String] {
        lines.withLock { $0 }
    }
}
