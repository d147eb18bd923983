import CostModel

/// A line of a file, which every error begins with.
struct FilePlace {
    var file: String
    /// From 1.
    var line: Int

    /// `model.yaml line 12: …`, exit status 78.
    func refusal(_ what: BilingualText, remedy: BilingualText) -> Refusal {
        Refusal(
            .configuration,
            what: BilingualText(
                da: "\(file) linje \(line): \(what.danish)", en: "\(file) line \(line): \(what.english)"),
            remedy: remedy)
    }
}
