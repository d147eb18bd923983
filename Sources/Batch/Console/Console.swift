import CostModel
import Glibc
import Reporting

/// Where a command's words go: results to stdout, everything else to stderr.
package final class Console {
    /// What the user asked for; nil leaves it to the model, and else to Danish.
    package let chosenLanguage: Language?
    package let format: OutputFormat
    package let isQuiet: Bool
    /// For whoever reads lines of JSON instead of words.
    let log: EventLog
    /// Filled by a run.
    let meter = RunMeter()
    private let allowsColor: Bool
    private var progressStart = ContinuousClock.now
    private var progressShown = ContinuousClock.now
    private var progressName = ""
    private var hasProgressLine = false

    package init(_ options: ConsoleOptions) {
        chosenLanguage = options.language
        format = options.format
        isQuiet = options.isQuiet
        log = EventLog(isQuiet: options.isQuiet)
        allowsColor = options.allowsColor && getenv("NO_COLOR") == nil
    }

    /// The language of messages: they are told before any model is read.
    package var language: Language {
        chosenLanguage ?? .danish
    }

    /// How text looks on this stdout. Width and colour only where a person sees it.
    package func style(_ model: Language? = nil) -> TextStyle {
        let isTerminal = isatty(STDOUT_FILENO) == 1
        return TextStyle(
            chosenLanguage ?? model ?? .danish, color: allowsColor && isTerminal,
            width: isTerminal ? terminalWidth : nil)
    }

    private var terminalWidth: Int? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// Writes a result, all of it.
    /// - Throws: `OutputFailed`
    package func write(_ bytes: [UInt8]) throws(OutputFailed) {
        endProgress()
        try Output.write(bytes, to: STDOUT_FILENO)
    }

    /// The words of the user's language.
    func words(_ danish: String, _ english: String) -> String {
        BilingualText(da: danish, en: english).text(in: language)
    }

    /// Says something beside the result, unless the user wants quiet.
    package func say(_ text: BilingualText) {
        guard !isQuiet else { return }
        tell(text.text(in: language) + "\n")
    }

    /// Says what ended a command, or what the user must know whatever they asked for.
    package func tell(_ text: String) {
        endProgress()
        do {
            try Output.write(Array(text.utf8), to: STDERR_FILENO)
        } catch {
            // Nobody is listening; the exit status still says it.
            return
        }
    }

    // MARK: Progress

    /// Shows how far long work has come; on a terminal only, five times a second at most.
    package func progress(_ name: String, done: Int64, total: Int64?) {
        guard !isQuiet, isatty(STDERR_FILENO) == 1 else { return }
        let now = ContinuousClock.now
        if name != progressName {
            endProgress()
            (progressName, progressStart) = (name, now)
        } else if now - progressShown < .milliseconds(200) {
            return
        }
        progressShown = now
        let (seconds, attoseconds) = (now - progressStart).components
        let line = ProgressLine(
            name: name, done: done, total: total,
            elapsedMilliseconds: seconds * 1_000 + attoseconds / 1_000_000_000_000_000)
        hasProgressLine = true
        do {
            try Output.write(Array("\r\u{1B}[K\(line.text(in: language))".utf8), to: STDERR_FILENO)
        } catch {
            return
        }
    }

    private func endProgress() {
        guard hasProgressLine else { return }
        hasProgressLine = false
        progressName = ""
        do {
            try Output.write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO)
        } catch {
            return
        }
    }
}
