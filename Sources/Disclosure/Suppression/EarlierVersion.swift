/// What an earlier version of the same table gave away, so that a new one cannot be subtracted from it.
package struct EarlierVersion: Sendable {
    /// Stays suppressed.
    package var suppressed: [CellKey]
    /// What it was made from, with the same numbers for the same persons and families.
    private let table: DisclosureTable?
    private let shown: [CellKey: ShownCell]

    /// Every cell and every sum that can be computed is compared, person by person.
    package init(suppressed: [CellKey], table: DisclosureTable) {
        (self.suppressed, self.table, shown) = (suppressed, table, [:])
    }

    /// For a version of which only the cells are known: its cells are compared, sums of suppressed ones are not.
    package init(suppressed: [CellKey], shown: [CellKey: ShownCell]) {
        (self.suppressed, table, self.shown) = (suppressed, nil, shown)
    }

    package struct ShownCell: Hashable, Sendable {
        package var persons: Int
        package var families: Int
        /// Persons who came, went, or contribute another amount than then. Nil where it is not known; then the difference of
        /// the counts stands for it, which does not see that one came where another went.
        package var changedPersons: Int?
        /// Families, likewise.
        package var changedFamilies: Int?

        package init(persons: Int, families: Int, changedPersons: Int? = nil, changedFamilies: Int? = nil) {
            self.persons = persons
            self.families = families
            self.changedPersons = changedPersons
            self.changedFamilies = changedFamilies
        }
    }

    /// Persons and families who changed in cells that are known together in both versions; nil where it cannot be told.
    func change(of cells: [Int], in new: DisclosureTable) -> (persons: Int, families: Int)? {
        if let table { return new.change(of: cells, since: table) }
        guard cells.count == 1, let cell = cells.first, let then = shown[new.key(cell)] else { return nil }
        let now = new.statistics[cell]
        return (
            then.changedPersons ?? abs(now.persons - then.persons),
            then.changedFamilies ?? abs(now.families - then.families)
        )
    }
}
