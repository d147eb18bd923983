/// Some postings of one fiscal year, in no particular order. Extraction → Allocation.
///
/// Row by row, not column by column: both sides take a posting as a whole, one after the other.
package struct PostingBatch: Sendable {
    package var postings: [Posting]

    @inlinable
    package init(_ postings: [Posting] = []) {
        self.postings = postings
    }

    @inlinable
    package var count: Int {
        postings.count
    }

    /// Rows and øre of the batch: what the giver states and the taker checks.
    package var controlTotal: ControlTotal {
        postings.reduce(into: .zero) { $0.add(oere: $1.oere) }
    }
}
