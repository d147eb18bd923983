import CostModel

/// Names that a workbook can give its sheets: at most 31 characters, none of `[]:*?/\`, no two alike but for case.
struct SheetNames {
    static let readMe = BilingualText(da: "Læs mig", en: "Read me")

    private var taken: Set<String>

    private static let lengthMax = 31
    private static let forbidden: Set<Unicode.Scalar> = ["[", "]", ":", "*", "?", "/", "\\"]

    init(taken name: String) {
        // The last is Excel's own.
        taken = [name.lowercased(), "history"]
    }

    /// A name like the title, which nobody else gets: `Udgift`, `Udgift (2)`.
    mutating func name(for title: String) -> String {
        let plain = SheetNames.plain(title)
        var name = SheetNames.cut(plain, to: SheetNames.lengthMax)
        var number = 2
        while taken.contains(name.lowercased()) {
            let mark = " (\(number))"
            name = SheetNames.cut(plain, to: SheetNames.lengthMax - mark.utf16.count) + mark
            number += 1
        }
        taken.insert(name.lowercased())
        return name
    }

    private static func plain(_ title: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in title.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned: scalars.append(" ")
            default: scalars.append(forbidden.contains(scalar) ? "-" : scalar)
            }
        }
        // An apostrophe may not come first or last.
        let name = trimmed(String(scalars), of: [" ", "'"])
        return name.isEmpty ? "–" : name
    }

    /// Counted as Excel does, in UTF-16, without halving a character.
    private static func cut(_ name: String, to length: Int) -> String {
        guard name.utf16.count > length else { return name }
        var kept = ""
        for character in name {
            guard kept.utf16.count + character.utf16.count < length else { break }
            kept.append(character)
        }
        return trimmed(kept, of: [" ", "'"]) + "…"
    }

    private static func trimmed(_ text: String, of ends: Set<Character>) -> String {
        let head = text.drop { ends.contains($0) }
        guard let last = head.lastIndex(where: { !ends.contains($0) }) else { return "" }
        return String(head[...last])
    }
}
