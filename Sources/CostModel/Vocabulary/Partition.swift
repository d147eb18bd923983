/// The unit of work: one municipality in one fiscal year. Nothing is allocated from one to another.
package struct Partition: Hashable, Comparable, Sendable {
    package var municipality: Int16
    package var fiscalYear: FiscalYear

    package init(municipality: Int16, fiscalYear: FiscalYear) {
        self.municipality = municipality
        self.fiscalYear = fiscalYear
    }

    package static func < (left: Partition, right: Partition) -> Bool {
        (left.municipality, left.fiscalYear) < (right.municipality, right.fiscalYear)
    }
}

extension Partition: CustomStringConvertible {
    /// `260/2019`.
    package var description: String {
        "\(municipality)/\(fiscalYear)"
    }
}
