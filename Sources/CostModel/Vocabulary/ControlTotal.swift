/// Rows and øre that travel with what crosses a stage boundary: stated where a stage gives, checked where the next takes.
package struct ControlTotal: Hashable, Sendable {
    package var rows: Int
    /// 128 bits: ten million postings at the per-row limit do not fit in 64.
    package var oere: Int128

    package static let zero = ControlTotal(rows: 0, oere: 0)

    package init(rows: Int, oere: Int128) {
        self.rows = rows
        self.oere = oere
    }

    package mutating func add(oere amount: Int64) {
        rows += 1
        oere += Int128(amount)
    }

    package static func + (left: ControlTotal, right: ControlTotal) -> ControlTotal {
        ControlTotal(rows: left.rows + right.rows, oere: left.oere + right.oere)
    }

    package static func += (left: inout ControlTotal, right: ControlTotal) {
        left = left + right
    }
}
