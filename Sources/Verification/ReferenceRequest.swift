import CostModel

/// What the reference is to compute.
package struct ReferenceRequest: Hashable, Sendable {
    /// The run whose stored lines it is compared with; nil for none.
    package var run: Int?
    /// The version of the ledger: the last import seen.
    package var ledgerBatch: Int
    /// The municipalities and years to compute, with their postings; nil for those of the run, or of the whole ledger where
    /// there is none.
    package var asked: [PostedPair]?
    /// How many postings a sample may hold; nil for everything.
    package var postingCountMax: Int?

    package init(run: Int? = nil, ledgerBatch: Int, asked: [PostedPair]? = nil, postingCountMax: Int? = nil) {
        self.run = run
        self.ledgerBatch = ledgerBatch
        self.asked = asked
        self.postingCountMax = postingCountMax
    }
}
