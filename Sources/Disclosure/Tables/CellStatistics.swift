/// What is in a cell, or in several cells together: whom it is about, and how its amounts are spread over them.
package struct CellStatistics: Hashable, Sendable {
    /// Different persons.
    package var persons: Int
    /// Different families; a person of unknown family is one.
    package var families: Int
    /// Sums of the measures, signed.
    package var amounts: [Int128]
    /// The spread of each measure.
    package var shares: [FamilyShares]

    package init(persons: Int, families: Int, amounts: [Int128], shares: [FamilyShares]) {
        self.persons = persons
        self.families = families
        self.amounts = amounts
        self.shares = shares
    }

    package static func empty(measures: Int) -> CellStatistics {
        CellStatistics(
            persons: 0, families: 0, amounts: Array(repeating: 0, count: measures),
            shares: Array(repeating: FamilyShares(), count: measures))
    }
}
