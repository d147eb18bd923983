/// Texts that a spreadsheet would take for a formula when it opens a csv file (CWE-1236).
package enum FormulaGuard {
    /// The text, with an apostrophe before it where it begins with `= + - @`, their full-width forms, or a control
    /// character, or with one of the first after spaces or characters that do not show. For texts only: a negative number
    /// is none.
    package static func neutralised(_ text: String) -> String {
        isFormula(text) ? "'" + text : text
    }

    static func isFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        // U+FFFD is what NUL has become (`DataTable`).
        if first.properties.generalCategory == .control || first == "\u{FFFD}" { return true }
        let start = text.unicodeScalars.first { !isBlank($0) }
        return start.map(starters.contains) ?? false
    }

    private static let starters: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
            || scalar.properties.generalCategory == .control
    }
}
