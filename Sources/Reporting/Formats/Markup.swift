/// Text that stands in HTML and SVG and is never markup there.
enum Markup {
    /// Scalar by scalar: a quote followed by a combining accent is one character to Swift and still a quote to a browser.
    /// What steers instead of showing is shown by its sign, as in a terminal.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in TerminalText(text).string.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            // No characters to XML.
            case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// What may stand in an id and after `#`: ASCII letters, digits, `-` and `_`; everything else becomes `-`.
    static func identifier(_ text: String) -> String {
        let bytes = text.utf8.map { byte -> UInt8 in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                byte
            default: UInt8(ascii: "-")
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
