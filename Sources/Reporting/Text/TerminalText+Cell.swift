import CostModel

extension TerminalText {
    /// A cell as people read it: codes in words, numbers in the language's format, `–` for a figure that cannot be
    /// computed; what is merely absent is blank.
    init(cell: TableCell, of kind: ColumnKind, language: Language) {
        switch cell {
        case .empty: self.init(kind.isFigure ? "–" : "")
        case .text(let text):
            if case .label(let labels) = kind {
                self.init(labels.text(for: text, in: language))
            } else {
                self.init(text)
            }
        case .number(let value): self.init(TerminalText.number(value, of: kind, language: language))
        case .bool(true): self.init(BilingualText(da: "ja", en: "yes").text(in: language))
        case .bool(false): self.init(BilingualText(da: "nej", en: "no").text(in: language))
        }
    }

    private static func number(_ value: Int128, of kind: ColumnKind, language: Language) -> String {
        guard kind.isFigure else { return NumberFormat.machine.text(value, digits: 0) }
        guard case .decimal(let digits, let paperDigits) = kind, paperDigits < digits else {
            return NumberFormat(language).text(value, digits: kind.digits)
        }
        let unit = (paperDigits..<digits).reduce(Int128(1)) { unit, _ in unit * 10 }
        // The unit is never 0 and the result smaller than the value, so the rounding always succeeds.
        let rounded = roundedHalfAway(numerator: value, denominator: unit) ?? value
        return NumberFormat(language).text(rounded, digits: paperDigits)
    }
}
