/// One figure, code or sentence. Numbers are integers in the unit of their column: øre, thousandths, pieces.
///
/// A text in a column of figures is allowed and stands to the right: a suppressed figure is `<5`.
package enum TableCell: Hashable, Sendable {
    /// Nothing, or a figure that cannot be computed; never a zero.
    case empty
    case text(String)
    case number(Int128)
    case bool(Bool)

    /// Empty for nil.
    package init(_ text: String?) {
        self = text.map { .text($0) } ?? .empty
    }

    /// Empty for nil.
    package init(_ number: (some FixedWidthInteger)?) {
        self = number.map { .number(Int128($0)) } ?? .empty
    }

    /// Øre, for a column of kroner; empty for nil.
    package init(_ amount: Amount?) {
        self = amount.map { .number(Int128($0.oere)) } ?? .empty
    }

    /// Empty for nil.
    package init(_ bool: Bool?) {
        self = bool.map { .bool($0) } ?? .empty
    }

    /// Nil for what is no number.
    package var number: Int128? {
        if case .number(let number) = self { number } else { nil }
    }
}
