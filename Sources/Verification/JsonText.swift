/// A small writer of JSON: values in, text out. Keys keep the order they are given in.
indirect enum JsonText: CustomStringConvertible {
    case text(String)
    case number(Int)
    case list([JsonText])
    case object([(key: String, value: JsonText)])

    static func texts(_ texts: [String]) -> JsonText {
        .list(texts.map { .text($0) })
    }

    static func numbers(_ numbers: [some BinaryInteger]) -> JsonText {
        .list(numbers.map { .number(Int($0)) })
    }

    var description: String {
        switch self {
        case .text(let text): JsonText.quoted(text)
        case .number(let number): String(number)
        case .list(let values): "[" + values.map(\.description).joined(separator: ", ") + "]"
        case .object(let members):
            "{" + members.map { JsonText.quoted($0.key) + ": " + $0.value.description }.joined(separator: ", ") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for character in text.unicodeScalars {
            switch character {
            case "\"", "\\":
                quoted.unicodeScalars.append("\\")
                quoted.unicodeScalars.append(character)
            case _ where character.value < 32:
                let digits = String(character.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: quoted.unicodeScalars.append(character)
            }
        }
        return quoted + "\""
    }
}
