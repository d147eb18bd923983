/// What an earlier version of the same table gave away, so that a new one cannot be subtracted from it.
package struct EarlierVersion: Sendable {
    /// Stays suppressed.
    package var suppressed: [CellKey]
    /// What it showed.
    package var shown: [CellKey: ShownCell]

    package init(suppressed: [CellKey], shown: [CellKey: ShownCell]) {
        self.suppressed = suppressed
        self.shown = shown
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
}
