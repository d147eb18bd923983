/// When a cell says too much: too few persons, too few families, or one family that is nearly all of an amount.
///
/// The parameters are never exported, and hide themselves in every text form: who knows the percentage can compute bounds
/// from what is shown (Handbook on Statistical Disclosure Control, 2nd edition, section 4.2).
package struct DisclosureRule: Hashable, Sendable {
    /// Fewer persons than this, but not none, are too few.
    let personsMin: Int
    /// The same for families.
    let familiesMin: Int
    /// The p of the p% rule.
    let dominancePercent: Int

    /// Five persons, five families, 10 per cent; also the floor.
    package static let standard = DisclosureRule()

    private init() {
        (personsMin, familiesMin, dominancePercent) = (5, 5, 10)
    }

    /// - Throws: `ruleBelowFloor` when a parameter is weaker than the standard one. A data controller can ask for more, and
    ///   never for less.
    package init(personsMin: Int, familiesMin: Int, dominancePercent: Int) throws(DisclosureError) {
        let floor = DisclosureRule.standard
        guard personsMin >= floor.personsMin, familiesMin >= floor.familiesMin,
            dominancePercent >= floor.dominancePercent
        else { throw .ruleBelowFloor }
        (self.personsMin, self.familiesMin, self.dominancePercent) = (personsMin, familiesMin, dominancePercent)
    }

    /// An empty cell is not: that nobody is there is shown.
    package func isSensitive(_ cell: CellStatistics) -> Bool {
        guard cell.persons > 0 else { return false }
        return cell.persons < personsMin || cell.families < familiesMin || cell.shares.contains(where: isDominated)
    }

    /// The p% rule: the second largest family, which knows its own amount, could estimate the largest one's to within p per
    /// cent. So the rest must be at least p per cent of the largest: of 100,000 with shares of 50,000 and 49,000 the rest is
    /// 1,000, which is 2 per cent and too little at p = 10.
    package func isDominated(_ shares: FamilyShares) -> Bool {
        (shares.total - shares.largest - shares.second) * 100 < Int128(dominancePercent) * shares.largest
    }

    /// Someone changed between two versions, but too few to hide among each other.
    func isSensitive(changedPersons: Int, changedFamilies: Int) -> Bool {
        (1..<personsMin).contains(changedPersons) || (1..<familiesMin).contains(changedFamilies)
    }
}

extension DisclosureRule: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "‹rule›" }
    package var debugDescription: String { "‹rule›" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
