/// Texts that a spreadsheet would compute, if it were let.
package enum FormulaPayloads {
    package static let all: [String] =
        [
            "=", "+", "-", "@", "\t", "\r", "\n", "\u{0}", "＝", "＋", "－", "＠", " =", "   -", "\u{A0}=", "\u{FEFF}=",
            "\u{200B}@", "\u{202E}+", "\u{2028}=",
        ].flatMap { start in
            [start + "1+1", start + "cmd|'/c calc'!A1", start + "HYPERLINK(\"http://x.example\";\"x\")"]
        }

    /// Texts that are none, and stay as they are.
    package static let harmless = ["1-2", "a=b", "5.57.71", "'=1+1", "(=1+1)", "Åse-Marie", "x@y.example", "_-", "0"]
}
