/// Labels as data files have room for them.
package enum FileLabel {
    /// Stata counts characters (code points).
    package static let characterCountMax = 80
    /// SPSS counts bytes: 255 of a variable, 120 of a value. Eighty characters of three bytes are 240.
    package static let variableBytesMax = 240
    package static let valueBytesMax = 120
    /// Of a file, to SPSS.
    package static let titleBytesMax = 64

    /// One line that no reader cuts within a letter: blanks for what does not show, and the beginning with "…" where the
    /// text is too long. What a reader sees as one letter, accents and all, is kept or left out whole.
    package static func cut(_ text: String, bytesMax: Int, charactersMax: Int = characterCountMax) -> String {
        let line = oneLine(text)
        guard !fits(line, bytesMax, charactersMax) else { return line }
        let mark = "…"
        var kept = ""
        var bytes = mark.utf8.count
        var scalars = 1
        for character in line {
            bytes += character.utf8.count
            scalars += character.unicodeScalars.count
            guard bytes <= bytesMax, scalars <= charactersMax else { break }
            kept.append(character)
        }
        while kept.last == " " { kept.removeLast() }
        return kept + mark
    }

    /// Without line breaks and control characters, which no label can hold.
    package static func oneLine(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: scalars.append(" ")
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    private static func fits(_ text: String, _ bytesMax: Int, _ charactersMax: Int) -> Bool {
        text.utf8.count <= bytesMax && text.unicodeScalars.count <= charactersMax
    }
}
