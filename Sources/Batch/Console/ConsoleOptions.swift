import CostModel
import Reporting

/// What the command line says about how a command speaks, as text.
package struct ConsoleOptions: Sendable {
    package static let formats = OutputFormat.allCases.map(\.rawValue)
    package static let languages = Language.allCases.map(\.rawValue)

    let format: OutputFormat
    let language: Language?
    let isQuiet: Bool
    let allowsColor: Bool

    /// - Parameters:
    ///   - format: one of `formats`
    ///   - language: one of `languages`; nil leaves it to the model
    package init(format: String, language: String?, isQuiet: Bool, allowsColor: Bool) {
        self.format = OutputFormat(rawValue: format) ?? .text
        self.language = language.flatMap { Language(rawValue: $0) }
        self.isQuiet = isQuiet
        self.allowsColor = allowsColor
    }
}
