import CostModel
import Glibc

/// `OMKOST_ANSWER_DEADLINE`: the longest wait for one answer of the database, in seconds, where the user wants it shorter
/// than the program's own patience.
enum AnswerDeadline {
    static let variable = "OMKOST_ANSWER_DEADLINE"
    static let secondsRange = 1...86_400

    /// Without the variable no limit but each statement's own.
    static var seconds: Int {
        get throws(Refusal) {
            guard let text = getenv(variable).map({ String(cString: $0) }), !text.isEmpty else { return Int.max }
            guard let seconds = Int(text), secondsRange.contains(seconds) else {
                throw Refusal(
                    .configuration,
                    what: BilingualText(
                        da: "\(variable) er ikke et antal sekunder", en: "\(variable) is no number of seconds"),
                    remedy: BilingualText(
                        da: "sæt den til 1-86400, eller fjern den", en: "set it to 1-86400, or remove it"))
            }
            return seconds
        }
    }
}
