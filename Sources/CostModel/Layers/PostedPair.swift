/// What the ledger holds for one municipality and fiscal year. Extraction → Publication.
package struct PostedPair: Hashable, Sendable {
    package var municipality: Int16
    package var fiscalYear: FiscalYear
    package var total: ControlTotal

    package init(municipality: Int16, fiscalYear: FiscalYear, total: ControlTotal) {
        self.municipality = municipality
        self.fiscalYear = fiscalYear
        self.total = total
    }

    package var partition: Partition {
        Partition(municipality: municipality, fiscalYear: fiscalYear)
    }
}
