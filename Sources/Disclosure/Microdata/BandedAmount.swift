import CostModel

/// An amount as an export shows it of a person.
package struct BandedAmount: Hashable, Sendable {
    package var amount: Amount
    /// The true amount is further from zero.
    package var isTopCoded: Bool

    package init(amount: Amount, isTopCoded: Bool) {
        self.amount = amount
        self.isTopCoded = isTopCoded
    }
}
