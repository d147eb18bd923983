/// PostgreSQL's code of an error. Exactly five digits and capital letters: no value of a row has room in it.
struct SqlState: LogWord {
    let logText: String

    /// Nil for anything of another shape.
    init?(_ text: String?) {
        guard let text, text.utf8.count == 5,
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) })
        else { return nil }
        logText = text
    }
}
