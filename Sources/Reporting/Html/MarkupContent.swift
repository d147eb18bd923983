import Mustache

/// How the template's `{{name}}` is escaped: by us, because the library's own escaping looks at characters, and a quote
/// with a combining accent is another character than a quote.
struct MarkupContent: MustacheContentType {
    /// What the template calls it.
    static let name = "MARKUP"

    func escapeText(_ text: String) -> String {
        Markup.escaped(text)
    }
}
