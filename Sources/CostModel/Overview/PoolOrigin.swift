/// What postings a pool is made of: those without a citizen that have one of these accounts, this link and this booked
/// initiative. Allocation → Extraction.
package struct PoolOrigin: Hashable, Sendable {
    package var municipality: Int16
    package var fiscalYear: FiscalYear
    /// As the classes of stored results have it.
    package var number: Int32
    package var link: Link
    /// Index into the facts' families, activities, cost centres or initiatives; -1 for link `none`.
    package var target: Int32
    /// Index into the facts' initiatives; -1 for none.
    package var bookedInitiative: Int32
    package var accounts: [Int32]
    package var total: ControlTotal

    package init(
        municipality: Int16, fiscalYear: FiscalYear, number: Int32, link: Link, target: Int32, bookedInitiative: Int32,
        accounts: [Int32], total: ControlTotal
    ) {
        self.municipality = municipality
        self.fiscalYear = fiscalYear
        self.number = number
        self.link = link
        self.target = target
        self.bookedInitiative = bookedInitiative
        self.accounts = accounts
        self.total = total
    }
}
