import CostModel

/// A word of a closed list. With numbers and truth values that is all that a line of the log may hold, so that nothing from
/// a posting, a file or a person can reach it: a `String` cannot be passed.
protocol LogWord: Sendable {
    /// In the log, as it is.
    var logText: String { get }
}

extension LogWord where Self: RawRepresentable<String> {
    var logText: String { rawValue }
}

extension FindingCode: LogWord {}
extension InvariantBroken.Fact: LogWord {}
extension RunStep: LogWord {}

extension DatasetFile: LogWord {
    var logText: String { fileName }
}
