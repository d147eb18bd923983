/// What may stand in a field of the log.
enum LogValue: Sendable {
    case number(Int)
    case flag(Bool)
    case word(any LogWord)

    /// As JSON. Words are quoted, and need no escapes: they are letters, digits, `.`, `_` and `-`.
    var json: String {
        switch self {
        case .number(let number): String(number)
        case .flag(let flag): String(flag)
        case .word(let word): "\"\(word.logText)\""
        }
    }
}
