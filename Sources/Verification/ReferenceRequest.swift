/// What the reference is to compute.
package struct ReferenceRequest: Hashable, Sendable {
    /// The run whose stored lines it is compared with; nil for none.
    package var run: Int?
    /// The version of the ledger: the last import seen.
    package var ledgerBatch: Int
    /// Nil for all.
    package var municipality: Int?
    /// Nil for all of the model's.
    package var fiscalYear: Int?
    /// How many postings a sample may hold; nil for everything.
    package var postingCountMax: Int?

    package init(
        run: Int? = nil, ledgerBatch: Int, municipality: Int? = nil, fiscalYear: Int? = nil, postingCountMax: Int? = nil
    ) {
        self.run = run
        self.ledgerBatch = ledgerBatch
        self.municipality = municipality
        self.fiscalYear = fiscalYear
        self.postingCountMax = postingCountMax
    }
}
