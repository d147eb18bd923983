import CostModel

/// Amounts of single persons, rounded and cut at the top: an exact amount, or an exceptional one, names its person.
///
/// Rounded amounts do not add up to the tables, and are not meant to.
package struct AmountBand: Hashable, Sendable {
    /// What is rounded to.
    package let baseOere: Int64
    /// The largest that is shown, of either sign; nil where nothing is cut.
    package let topOere: Int64?

    /// Nearest 1,000 kroner, nothing cut.
    package static let thousandKroner = AmountBand()

    private init() {
        (baseOere, topOere) = (100_000, nil)
    }

    /// - Throws: `amountBand` unless the base is positive and the top a multiple of it.
    package init(baseOere: Int64, topOere: Int64? = nil) throws(DisclosureError) {
        guard baseOere > 0, topOere.map({ $0 > 0 && $0 % baseOere == 0 }) ?? true else { throw .amountBand }
        self.baseOere = baseOere
        self.topOere = topOere
    }

    /// Rounded half away from zero: 1,499.99 kr is 1,000 kr, 1,500 kr is 2,000 kr, and -1,500 kr is -2,000 kr. An amount that
    /// rounds beyond the top is the top, and says so. Nil where the rounded amount does not fit in 64 bits.
    package func banded(_ amount: Amount) -> BandedAmount? {
        guard
            let bases = roundedHalfAway(numerator: Int128(amount.oere), denominator: Int128(baseOere)),
            let oere = Int64(exactly: bases * Int128(baseOere))
        else { return nil }
        if let topOere, oere.magnitude > topOere.magnitude {
            return BandedAmount(amount: Amount(oere: oere < 0 ? -topOere : topOere), isTopCoded: true)
        }
        return BandedAmount(amount: Amount(oere: oere), isTopCoded: false)
    }
}
