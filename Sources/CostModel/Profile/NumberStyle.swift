/// How a source writes numbers.
package enum NumberStyle: String, CaseIterable, Sendable {
    /// `1.234,56`: a point between thousands, a comma before decimals.
    case danish
    /// `1234.56`
    case plain
}
