/// How many of the postings are written: all of them, or in a small dataset some. It also tells a ledger year that it is there
/// to be counted, and writes nothing.
struct Thinning {
    /// Of a thousand million postings.
    let keptPerBillion: Int
    let countsOnly: Bool

    static let none = Thinning(keptPerBillion: 1_000_000_000, countsOnly: false)
    static let counting = Thinning(keptPerBillion: 1_000_000_000, countsOnly: true)

    func keeps(_ random: inout SplitMix64) -> Bool {
        keptPerBillion == 1_000_000_000 || random.below(1_000_000_000) < keptPerBillion
    }
}
