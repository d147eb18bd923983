/// A posting as allocation sees it. Links are indexes into the tables of `LedgerFacts`; -1 where the posting has none.
package struct Posting: Hashable, Sendable {
    package var oere: Int64
    /// Account id.
    package var account: Int32
    /// `served_on`, else `posted_on`, as day number; not yet clamped into the year.
    package var effectiveDay: Int32
    /// Citizen id; 0 for none.
    package var citizen: Int32
    package var family: Int32
    package var activity: Int32
    package var costCentre: Int32
    package var initiative: Int32
    package var municipality: Int16

    @inlinable
    package init(
        municipality: Int16, account: Int32, citizen: Int32, effectiveDay: Int32, oere: Int64, family: Int32,
        activity: Int32, costCentre: Int32, initiative: Int32
    ) {
        self.oere = oere
        self.account = account
        self.effectiveDay = effectiveDay
        self.citizen = citizen
        self.family = family
        self.activity = activity
        self.costCentre = costCentre
        self.initiative = initiative
        self.municipality = municipality
    }
}
