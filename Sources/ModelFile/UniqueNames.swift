import CostModel

/// What has been named so far, and on which line, so that the second of two equal names can be refused with both lines.
struct UniqueNames {
    private var lines: [String: Int] = [:]

    mutating func add(_ name: String, at node: YamlNode) throws(Refusal) {
        if let line = lines[name] {
            throw node.refusal(
                BilingualText(
                    da: "\(node.name.danish) \(quoted(name)) står allerede på linje \(line)",
                    en: "\(node.name.english) \(quoted(name)) already stands on line \(line)"),
                remedy: BilingualText(
                    da: "fjern den ene af de to, eller ret den", en: "remove one of the two, or change it"))
        }
        lines[name] = node.place.line
    }
}
