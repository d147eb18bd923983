/// A bound value. All travel as text, and the server gives them the type the statement needs.
package enum Parameter: Sendable {
    case null
    case text(String)
    case integer(Int64)
    case bytes([UInt8])
    case integers([Int64])
    case texts([String])

    package static func number(_ value: some BinaryInteger) -> Parameter {
        .integer(Int64(value))
    }

    /// The value's text form; nil for null.
    var textForm: String? {
        switch self {
        case .null: nil
        case .text(let text): text
        case .integer(let number): String(number)
        case .bytes(let bytes): "\\x" + bytes.map { Parameter.hexadecimal($0) }.joined()
        case .integers(let numbers): "{" + numbers.map(String.init).joined(separator: ",") + "}"
        case .texts(let texts): "{" + texts.map(Parameter.arrayElement).joined(separator: ",") + "}"
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return digits.utf8.count == 1 ? "0" + digits : digits
    }

    private static func arrayElement(_ text: String) -> String {
        var quoted = "\""
        for character in text.unicodeScalars {
            if character == "\"" || character == "\\" { quoted.unicodeScalars.append("\\") }
            quoted.unicodeScalars.append(character)
        }
        return quoted + "\""
    }
}
