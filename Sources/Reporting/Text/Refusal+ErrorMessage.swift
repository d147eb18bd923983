import CostModel

extension Refusal {
    /// Two lines for stderr: what and where, then what to do. The words `error` and `hint` are the same in both languages,
    /// so that a search of a log finds every one.
    ///
    ///     omkost: error: posting 4711 uses account 5.38.99, which no sector of the model covers
    ///     hint: add the account to a sector or to out_of_scope in model.yaml
    ///
    /// What came from a file is made harmless: a message is always two lines.
    package func errorMessage(in language: Language) -> String {
        message("error", in: language)
    }

    /// The same for something that did not end the command.
    package func warningMessage(in language: Language) -> String {
        message("warning", in: language)
    }

    private func message(_ kind: String, in language: Language) -> String {
        let what = TerminalText(what.text(in: language)).string
        let remedy = TerminalText(remedy.text(in: language)).string
        return "omkost: \(kind): \(what)\nhint: \(remedy)\n"
    }
}
