import CostModel
import Yams

/// Keys with values, of which every key is known.
struct YamlMapping {
    let node: YamlNode
    private let values: [String: YamlNode]

    /// Refused: what is no mapping, a key that is not among `keys`, a key without a value.
    init(_ node: YamlNode, keys: [String]) throws(Refusal) {
        var values: [String: YamlNode] = [:]
        for (key, value) in try YamlMapping.entries(of: node) {
            guard let known = keys.first(where: { $0 == key.node.scalar?.string }), key.resolves(to: .str) else {
                throw key.refusal(
                    BilingualText(
                        da: "ukendt nøgle \(key.found.danish) under \(node.name.danish)",
                        en: "unknown key \(key.found.english) under \(node.name.english)"),
                    remedy: .oneOf(keys))
            }
            values[known] = try node.child(value.node, key: known).given()
        }
        self.node = node
        self.values = values
    }

    /// The pairs of a mapping with names of the author's choosing, in the order of the file.
    static func entries(of node: YamlNode) throws(Refusal) -> [(key: YamlNode, value: YamlNode)] {
        guard let mapping = node.node.mapping else {
            throw node.refusal(
                mustBe: BilingualText(da: "nøgler med værdier", en: "keys with values"),
                remedy: BilingualText(
                    da: "skriv nøgle: værdi, med et mellemrum efter kolon",
                    en: "write key: value, with a space after the colon"))
        }
        return mapping.map { (key: node.child($0.key), value: node.child($0.value)) }
    }

    /// Nil where the key is left out.
    subscript(key: String) -> YamlNode? {
        values[key]
    }

    func required(_ key: String) throws(Refusal) -> YamlNode {
        guard let value = values[key] else {
            throw node.refusal(
                BilingualText(
                    da: "nøglen \(key) mangler under \(node.name.danish)",
                    en: "the key \(key) is missing under \(node.name.english)"),
                remedy: BilingualText(da: "tilføj \(key)", en: "add \(key)"))
        }
        return value
    }
}

extension YamlNode {
    /// The node, unless it is empty: what is meant by an empty value is anyone's guess.
    fileprivate func given() throws(Refusal) -> YamlNode {
        guard !isNull else {
            throw refusal(
                BilingualText(da: "\(name.danish) har ingen værdi", en: "\(name.english) has no value"),
                remedy: BilingualText(
                    da: "skriv en værdi, eller lad nøglen være ude", en: "write a value, or leave the key out"))
        }
        return self
    }
}
