/// What one person brings to one of the innermost cells of a table. Several for the same person and cell are added up.
package struct DisclosureContribution: Hashable, Sendable {
    /// A category per dimension; no totals, which the table makes itself.
    package var categories: [String]
    package var person: Int64
    package var family: FamilyUnit
    /// One per measure of the table, in øre or the measure's own whole unit; of either sign.
    package var amounts: [Int64]

    package init(_ categories: [String], person: Int64, family: FamilyUnit, amounts: [Int64]) {
        self.categories = categories
        self.person = person
        self.family = family
        self.amounts = amounts
    }
}
