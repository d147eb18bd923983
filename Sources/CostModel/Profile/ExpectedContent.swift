/// What an import must be of; a file of something else is refused whole.
package struct ExpectedContent: Hashable, Sendable {
    package var municipality: Int16?
    package var fiscalYears: ClosedRange<FiscalYear>?

    package init(municipality: Int16? = nil, fiscalYears: ClosedRange<FiscalYear>? = nil) {
        self.municipality = municipality
        self.fiscalYears = fiscalYears
    }
}
