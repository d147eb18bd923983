import CostModel
import Yams

extension YamlNode {
    /// The items of a list, each read by `read`.
    func list<Item>(of read: (YamlNode) throws(Refusal) -> Item) throws(Refusal) -> [Item] {
        guard let sequence = node.sequence else {
            throw refusal(
                mustBe: BilingualText(da: "en liste", en: "a list"),
                remedy: BilingualText(
                    da: "skriv [a, b], eller hvert punkt på sin linje efter en bindestreg",
                    en: "write [a, b], or each item on a line of its own after a hyphen"))
        }
        var items: [Item] = []
        for item in sequence {
            items.append(try read(child(item)))
        }
        return items
    }

    /// One value, or a list of at least one.
    func oneOrMore<Item>(_ read: (YamlNode) throws(Refusal) -> Item) throws(Refusal) -> [Item] {
        guard node.sequence != nil else { return [try read(self)] }
        let items = try list(of: read)
        guard !items.isEmpty else {
            throw refusal(
                BilingualText(da: "\(name.danish) er en tom liste", en: "\(name.english) is an empty list"),
                remedy: BilingualText(
                    da: "skriv mindst én værdi, eller lad nøglen være ude",
                    en: "write at least one value, or leave the key out"))
        }
        return items
    }
}
