import CostModel
import Yams

extension YamlNode {
    /// The one of `values` whose code stands here.
    func choice<Value>(of values: [Value], code: (Value) -> String) throws(Refusal) -> Value {
        let codes = values.map(code)
        let remedy = BilingualText.oneOf(codes)
        guard let scalar = node.scalar else {
            throw refusal(mustBe: BilingualText(da: "en kode", en: "a code"), remedy: remedy)
        }
        guard let value = values.first(where: { code($0) == scalar.string }) else {
            throw refusal(
                BilingualText(
                    da: "\(name.danish) \(quoted(scalar.string)) kendes ikke",
                    en: "\(name.english) \(quoted(scalar.string)) is not known"),
                remedy: remedy)
        }
        return value
    }

    /// As above, for codes that are raw values.
    func choice<Value: CaseIterable & RawRepresentable<String>>(of type: Value.Type) throws(Refusal) -> Value {
        try choice(of: Array(type.allCases)) { $0.rawValue }
    }

    /// True or false, in any spelling that YAML has.
    func flag() throws(Refusal) -> Bool {
        guard let scalar = node.scalar, resolves(to: .bool) else {
            throw refusal(
                mustBe: BilingualText(da: "true eller false", en: "true or false"),
                remedy: BilingualText(
                    da: "skriv true eller false, uden anførselstegn", en: "write true or false, without quotes"))
        }
        return ["true", "yes", "on"].contains(scalar.string.lowercased())
    }
}
