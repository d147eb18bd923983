import CostModel

/// What of one kind changed between two versions of the ledger, in one place.
package struct LedgerChange: Hashable, Sendable {
    package var fact: LedgerFact
    /// Nil for what concerns the whole network.
    package var municipality: Int16?
    /// Nil for facts over a period: they may matter in any year.
    package var fiscalYear: FiscalYear?
    /// Facts that the later version has and the earlier has not.
    package var opened: Int
    /// The other way round.
    package var ended: Int
    /// Øre opened less øre ended; nil for facts without money.
    package var oere: Int128?

    package init(
        fact: LedgerFact, municipality: Int16?, fiscalYear: FiscalYear?, opened: Int, ended: Int, oere: Int128?
    ) {
        self.fact = fact
        self.municipality = municipality
        self.fiscalYear = fiscalYear
        self.opened = opened
        self.ended = ended
        self.oere = oere
    }
}
