import CostModel

/// How text for people is written; csv and json do not depend on it.
package struct TextStyle: Hashable, Sendable {
    package var language: Language
    /// Headings in bold. The caller decides, from the terminal, `--no-color` and `NO_COLOR`.
    package var color: Bool
    /// Columns of the terminal, to keep within if that is possible without cutting anything; nil for no limit.
    package var width: Int?
    /// Leaves out codes that only repeat the line above, as a person would.
    package var blanksRepeats: Bool

    package init(_ language: Language, color: Bool = false, width: Int? = nil, blanksRepeats: Bool = false) {
        self.language = language
        self.color = color
        self.width = width
        self.blanksRepeats = blanksRepeats
    }
}
