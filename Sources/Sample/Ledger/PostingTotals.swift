import CostModel

/// Rows and øre of one municipality and fiscal year by function and dranst, kept while its postings are written.
struct PostingTotals {
    /// By position in `AccountTable.totalKeys`.
    private(set) var totals: [ControlTotal]

    init(keyCount: Int) {
        totals = [ControlTotal](repeating: .zero, count: keyCount)
    }

    mutating func add(oere: Int64, at position: Int) {
        totals[position].add(oere: oere)
    }
}
