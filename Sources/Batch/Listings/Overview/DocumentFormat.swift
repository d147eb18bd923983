import CostModel

/// How a document is written.
package enum DocumentFormat: String, CaseIterable, Sendable {
    case text
    case json
    case html
    case xlsx
}
