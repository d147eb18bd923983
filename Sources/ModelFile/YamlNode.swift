import CostModel
import Yams

/// A node of the file with what an error about it must say: the line, and the keys that lead to it.
struct YamlNode {
    let node: Node
    let file: String
    /// `fte.norms.id`; empty at the top level. The items of a list have the list's path, their lines tell them apart.
    let path: String

    init(_ node: Node, file: String, path: String) {
        self.node = node
        self.file = file
        self.path = path
    }

    /// What an alias refers to has the line of its anchor.
    var place: FilePlace {
        FilePlace(file: file, line: node.mark?.line ?? 1)
    }

    /// The path as a phrase.
    var name: BilingualText {
        path.isEmpty ? BilingualText(da: "øverste niveau", en: "the top level") : BilingualText(da: path, en: path)
    }

    var isNull: Bool {
        node.scalar != nil && resolves(to: .null)
    }

    /// What YAML takes the node for: `5.57` without quotes for a float, `6.45.53` for a string.
    func resolves(to tag: Tag.Name) -> Bool {
        node.tag.rawValue == tag.rawValue
    }

    /// A node of the same file, `key` further down or, with nil, at the same path.
    func child(_ node: Node, key: String? = nil) -> YamlNode {
        let steps = [path, key ?? ""].filter { !$0.isEmpty }
        return YamlNode(node, file: file, path: steps.joined(separator: "."))
    }

    func refusal(_ what: BilingualText, remedy: BilingualText) -> Refusal {
        place.refusal(what, remedy: remedy)
    }

    /// `<path> must be <expected>, found <what stands there>`.
    func refusal(mustBe expected: BilingualText, remedy: BilingualText) -> Refusal {
        refusal(
            BilingualText(
                da: "\(name.danish) skal være \(expected.danish), fandt \(found.danish)",
                en: "\(name.english) must be \(expected.english), found \(found.english)"),
            remedy: remedy)
    }

    /// What stands in the file, as a phrase.
    var found: BilingualText {
        switch node {
        case .scalar where isNull:
            BilingualText(da: "ingenting", en: "nothing")
        case .scalar(let scalar) where [.singleQuoted, .doubleQuoted].contains(scalar.style):
            BilingualText(da: "\(quoted(scalar.string)) i anførselstegn", en: "\(quoted(scalar.string)) in quotes")
        case .scalar(let scalar):
            BilingualText(da: quoted(scalar.string), en: quoted(scalar.string))
        case .sequence(let items):
            BilingualText(da: "en liste med \(items.count)", en: "a list of \(items.count)")
        case .mapping, .alias:
            BilingualText(da: "nøgler med værdier", en: "keys with values")
        }
    }
}
