import Testing

/// The sound model, or another sound file, with one line of it replaced, and what must be said of the result.
struct BrokenModel: CustomTestStringConvertible, Sendable {
    /// The line that is replaced, from 1.
    var replaced: Int
    /// What stands there instead; may be several lines.
    var text: String
    /// The line the error names.
    var line: Int
    /// A part of the English error or its remedy.
    var part: String

    /// The YAML of the broken model.
    var yaml: String {
        yaml(of: soundModel)
    }

    func yaml(of sound: String) -> String {
        var lines = sound.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        lines[replaced - 1] = text
        return lines.joined(separator: "\n")
    }

    var testDescription: String {
        "\(replaced) \(text.replacing("\n", with: "⏎"))"
    }

    private static let signs: [Character: String] = ["⏎": "\n", "⇥": "\t"]

    /// Reads a table of two lines for each model: `12 what replaces line 12`, with `⏎` for a line break and `⇥` for a tab,
    /// then `-> 13 words of the error, which names line 13`.
    static func table(_ text: String) -> [BrokenModel] {
        let rows = text.split(separator: "\n").map { row in
            row.split(separator: " ", maxSplits: row.hasPrefix("->") ? 2 : 1, omittingEmptySubsequences: false)
        }
        return stride(from: 0, to: rows.count - 1, by: 2).map { index in
            let (model, error) = (rows[index], rows[index + 1])
            let text = (model.count > 1 ? model[1] : "").map { signs[$0] ?? String($0) }
            return BrokenModel(
                replaced: Int(model[0]) ?? 0, text: text.joined(), line: Int(error[1]) ?? 0, part: String(error[2]))
        }
    }
}
