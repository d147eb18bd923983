/// Text as a workbook's XML holds it.
enum XlsxText {
    /// Of a cell, in UTF-16 code units.
    static let lengthMax = 32_767

    /// Characters that XML has no place for become `_x000B_`, which a reader of workbooks takes back; so a text that holds
    /// `_x000B_` itself is marked as such. Line feed and tab stay; noncharacters become U+FFFD.
    static func escaped(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0 == "_" || isSpecial($0) }) else { return text }
        var escaped = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if scalar == "_", isEscape(scalars[index...]) {
                escaped.append(contentsOf: "_x005F_".unicodeScalars)
            } else if isNoncharacter(scalar) {
                escaped.append("\u{FFFD}")
            } else if isSpecial(scalar) {
                escaped.append(contentsOf: escape(scalar).unicodeScalars)
            } else {
                escaped.append(scalar)
            }
        }
        return String(escaped)
    }

    private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "\n" || scalar == "\t" { return false }
        return scalar.properties.generalCategory == .control || isNoncharacter(scalar)
    }

    private static func isNoncharacter(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\u{FFFE}" || scalar == "\u{FFFF}"
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
    }

    /// `_xHHHH_`, which a reader would take for a character.
    private static func isEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        let start = Array(scalars.prefix(7))
        return start.count == 7 && start[1] == "x" && start[6] == "_"
            && start[2..<6].allSatisfy(\.properties.isASCIIHexDigit)
    }
}
