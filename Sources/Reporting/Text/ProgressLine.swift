import CostModel

/// How far long work has come, as one line: `postings.csv  1.234.567 rækker  152.000/s  12 s tilbage`.
///
/// Pure: whoever owns the terminal decides when it is shown and how it is replaced.
package struct ProgressLine: Hashable, Sendable {
    /// What is worked on.
    package var name: String
    /// Plural: "rækker".
    package var unit: BilingualText
    package var done: Int64
    /// Nil where the end is not known; then no time left is given.
    package var total: Int64?
    package var elapsedMilliseconds: Int64

    /// Below this a rate is noise.
    private static let rateAfterMilliseconds: Int64 = 500

    package init(
        name: String, unit: BilingualText = BilingualText(da: "rækker", en: "rows"), done: Int64, total: Int64? = nil,
        elapsedMilliseconds: Int64
    ) {
        self.name = name
        self.unit = unit
        self.done = done
        self.total = total
        self.elapsedMilliseconds = elapsedMilliseconds
    }

    /// While it goes on.
    package func text(in language: Language) -> String {
        var parts = beginning(in: language)
        if let left = millisecondsLeft {
            let words = BilingualText(da: "tilbage", en: "left").text(in: language)
            parts.append("\(ProgressLine.duration(milliseconds: left, in: language)) \(words)")
        }
        return parts.joined(separator: "  ")
    }

    /// When it is over: the time it took instead of the time left.
    package func finishedText(in language: Language) -> String {
        let took = ProgressLine.duration(milliseconds: Int128(elapsedMilliseconds), in: language)
        return (beginning(in: language) + [took]).joined(separator: "  ")
    }

    private func beginning(in language: Language) -> [String] {
        let numbers = NumberFormat(language)
        var parts = [TerminalText(name).string, "\(numbers.count(done)) \(unit.text(in: language))"]
        if let rate = ratePerSecond { parts.append("\(numbers.text(rate, digits: 0))/s") }
        return parts
    }

    /// To three figures: the rest changes with every look.
    private var ratePerSecond: Int128? {
        guard elapsedMilliseconds >= ProgressLine.rateAfterMilliseconds, done > 0 else { return nil }
        let exact = Int128(done) * 1_000 / Int128(elapsedMilliseconds)
        var step: Int128 = 1
        while exact / step >= 1_000 { step *= 10 }
        return roundedHalfAway(numerator: exact, denominator: step).map { $0 * step }
    }

    /// As if the rest went as fast as what is done; nil when it cannot be told.
    private var millisecondsLeft: Int128? {
        guard let total, total > done, ratePerSecond != nil else { return nil }
        return Int128(total - done) * Int128(elapsedMilliseconds) / Int128(done)
    }

    /// `12 s`, `2 min 5 s`, `1 t 5 min`; begun seconds count as whole ones, so that nothing is ever 0 s away.
    private static func duration(milliseconds: Int128, in language: Language) -> String {
        let seconds = (milliseconds + 999) / 1_000
        if seconds < 60 { return "\(seconds) s" }
        if seconds < 3_600 { return "\(seconds / 60) min \(seconds % 60) s" }
        let hours = BilingualText(da: "t", en: "h").text(in: language)
        return "\(seconds / 3_600) \(hours) \(seconds % 3_600 / 60) min"
    }
}
