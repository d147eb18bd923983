/// What was posted in a municipality and fiscal year, and what became of it, in øre.
package struct Reconciliation: Hashable, Sendable {
    package var municipality: Int16
    package var fiscalYear: FiscalYear
    package var posted: ControlTotal
    package var allocated: Int128
    package var unallocated: Int128
    package var excluded: Int128

    package init(
        municipality: Int16, fiscalYear: FiscalYear, posted: ControlTotal, allocated: Int128, unallocated: Int128,
        excluded: Int128
    ) {
        self.municipality = municipality
        self.fiscalYear = fiscalYear
        self.posted = posted
        self.allocated = allocated
        self.unallocated = unallocated
        self.excluded = excluded
    }

    /// Zero, or the run is not published.
    package var difference: Int128 {
        posted.oere - allocated - unallocated - excluded
    }
}
