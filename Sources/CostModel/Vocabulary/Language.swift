/// The language of text output and messages: Danish first, English by option.
package enum Language: String, CaseIterable, Sendable {
    case danish = "da"
    case english = "en"
}
