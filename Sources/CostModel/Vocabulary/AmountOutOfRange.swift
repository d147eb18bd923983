/// A sum of øre left the 64 bits that a published amount has. Data cause this (two postings near the limit), so it ends
/// as refused data (exit status 65), not as a fault of ours.
package struct AmountOutOfRange: Error, Hashable, Sendable {
    /// Where: municipality and fiscal year.
    package var place: String

    package init(at place: String) {
        self.place = place
    }
}
