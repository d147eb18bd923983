import CostModel
import Yams

extension YamlNode {
    /// A text on one line that is not blank.
    func text() throws(Refusal) -> String {
        let text = try text { isControl($0) }
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw refusal(
                BilingualText(da: "\(name.danish) er tom", en: "\(name.english) is empty"),
                remedy: BilingualText(da: "skriv en tekst", en: "write a text"))
        }
        return text
    }

    /// A remark, which may have several lines and may be left empty; nil where it is.
    func remark() throws(Refusal) -> String? {
        let text = try text { isControl($0) && $0 != "\n" && $0 != "\t" }
        return text.isEmpty ? nil : text
    }

    /// A text, or a whole number without quotes, which is taken by its digits since YAML reads nothing else into it;
    /// `0101`, which some readers take for 65, must be quoted.
    func code() throws(Refusal) -> String {
        if let digits = plainNumber, Int64(decimalText: digits, decimals: 0) != nil { return digits }
        return try text()
    }

    /// A code of which every character is one of `allowed`, a phrase for what `isAllowed` accepts.
    func code(of allowed: BilingualText, where isAllowed: (UInt8) -> Bool) throws(Refusal) -> String {
        let code = try code()
        guard code.utf8.allSatisfy(isAllowed) else {
            throw refusal(
                BilingualText(
                    da: "\(name.danish) \(quoted(code)) har tegn, som en kode ikke kan have",
                    en: "\(name.english) \(quoted(code)) has characters that a code cannot have"),
                remedy: BilingualText(da: "brug kun \(allowed.danish)", en: "use only \(allowed.english)"))
        }
        return code
    }

    private func text(refusing isRefused: (Unicode.Scalar) -> Bool) throws(Refusal) -> String {
        guard let scalar = node.scalar, resolves(to: .str) else {
            throw refusal(
                mustBe: BilingualText(da: "en tekst", en: "a text"),
                remedy: BilingualText(
                    da: "skriv en tekst; tal, datoer, yes, no og null skal stå i anførselstegn",
                    en: "write a text; numbers, dates, yes, no and null must be in quotes"))
        }
        guard !scalar.string.unicodeScalars.contains(where: isRefused) else {
            throw refusal(
                BilingualText(
                    da: "\(name.danish) indeholder et linjeskift eller et andet styretegn",
                    en: "\(name.english) holds a line break or another control character"),
                remedy: BilingualText(da: "fjern tegnet", en: "remove the character"))
        }
        return scalar.string
    }
}
