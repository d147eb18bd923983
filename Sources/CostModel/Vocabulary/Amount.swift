/// Money: a whole number of øre. Expenses are positive, income and reimbursements negative.
///
/// There is no division: an amount is divided by `apportion` alone, where it is said who gets the odd øre.
package struct Amount: Hashable, Comparable, Sendable {
    /// Øre; 100 øre are one krone.
    package var oere: Int64

    package static let zero = Amount(oere: 0)

    @inlinable
    package init(oere: Int64) {
        self.oere = oere
    }

    @inlinable
    package static func + (left: Amount, right: Amount) -> Amount {
        Amount(oere: left.oere + right.oere)
    }

    @inlinable
    package static func - (left: Amount, right: Amount) -> Amount {
        Amount(oere: left.oere - right.oere)
    }

    @inlinable
    package static prefix func - (amount: Amount) -> Amount {
        Amount(oere: -amount.oere)
    }

    @inlinable
    package static func < (left: Amount, right: Amount) -> Bool {
        left.oere < right.oere
    }
}
