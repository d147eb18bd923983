/// How an amount is spread over families, by the absolute value of what each family has of it.
package struct FamilyShares: Hashable, Sendable {
    /// Sum of the absolute values.
    package private(set) var total: Int128 = 0
    package private(set) var largest: Int128 = 0
    package private(set) var second: Int128 = 0

    package init() {}

    package mutating func add(_ familyAmount: Int128) {
        let share = familyAmount < 0 ? -familyAmount : familyAmount
        total += share
        if share > largest {
            (largest, second) = (share, largest)
        } else if share > second {
            second = share
        }
    }
}
