import CostModel

extension BilingualText {
    /// The remedy for a key or code that is not known.
    static func oneOf(_ codes: [String]) -> BilingualText {
        guard !codes.isEmpty else {
            return BilingualText(da: "modellen definerer ingen", en: "the model defines none")
        }
        let list = codes.joined(separator: ", ")
        return BilingualText(da: "brug en af: \(list)", en: "use one of: \(list)")
    }
}
