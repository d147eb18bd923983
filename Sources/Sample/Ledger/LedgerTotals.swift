/// The totals of every municipality and fiscal year, in that order: what is left of the postings when they are written.
struct LedgerTotals {
    private(set) var years: [(municipality: Int, year: Int, totals: PostingTotals)] = []

    mutating func add(_ ledger: LedgerYear) {
        years.append((ledger.municipality, ledger.year, ledger.totals))
    }
}
