import CostModel

extension BilingualText {
    /// `{ da: Voksne, en: Adults }`, or one text for both languages.
    init(_ node: YamlNode) throws(Refusal) {
        guard node.node.mapping != nil else {
            let text = try node.text()
            self.init(da: text, en: text)
            return
        }
        let mapping = try YamlMapping(node, keys: ["da", "en"])
        self.init(da: try mapping.required("da").text(), en: try mapping.required("en").text())
    }
}
