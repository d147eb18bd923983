import Foundation
import Testing

@testable import Batch

/// How lines are written, whatever they say.
@Suite("lines of the log")
struct EventLogTests {
    @Test("time and level first, one line, and JSON")
    func shape() throws {
        let lines = LogLines()
        RunLog(lines.log()).started(run: 1)
        let line = try #require(lines.whole.first)
        #expect(
            line == "{\"ts\":\"2026-11-22T03:15:04.218Z\",\"lvl\":\"info\",\"evt\":\"RUN_STARTED\",\"run\":1,"
                + "\"msg\":\"a run has begun\"}\n")
        _ = try JSONSerialization.jsonObject(with: Data(line.utf8))
    }

    @Test("quiet leaves out what only informs, and never a warning or an error")
    func quiet() {
        let lines = LogLines()
        let log = RunLog(lines.log(isQuiet: true))
        log.started(run: 1)
        log.published(run: 1, generation: 1)
        #expect(lines.text == "")
        log.cancelled(run: 1)
        log.failed(run: 1, status: .temporary)
        #expect(lines.whole.count == 2)
    }

    @Test("the journal reads the priority at the beginning of a line")
    func journal() {
        let lines = LogLines()
        let log = RunLog(lines.log(isForJournal: true))
        log.started(run: 1)
        log.cancelled(run: 1)
        log.failed(run: 1, status: .temporary)
        #expect(
            lines.whole.map { String($0.prefix(9)) }
                == ["<6>{\"ts\":\"", "<4>{\"ts\":\"", "<3>{\"ts\":\""].map { String($0.prefix(9)) })
    }

    @Test("a line that would be too long keeps its event and its message")
    func long() {
        let lines = LogLines()
        struct Long: LogWord { let logText = String(repeating: "x", count: 9_000) }
        lines.log().say(.ioFailed, .error, ["word": .word(Long())], "a message")
        #expect(lines.text == "{\"lvl\":\"error\",\"evt\":\"IO_FAILED\",\"msg\":\"a message\"}\n")
    }

    @Test("the clock gives UTC with milliseconds")
    func time() {
        #expect(JsonLinesLogHandler.timestamp().wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/) != nil)
    }

    @Test("an SQLSTATE is five digits and capitals, and nothing else")
    func sqlState() {
        #expect(SqlState("57P01")?.logText == "57P01")
        for text in ["", "57P0", "57P011", "57p01", "57-01", "æ7P1", nil] { #expect(SqlState(text) == nil) }
    }

    @Test("events are words that a search finds, each once")
    func events() {
        let names = LogEventName.allCases.map(\.rawValue)
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.wholeMatch(of: /[A-Z]+(_[A-Z]+)*/) != nil })
    }
}
