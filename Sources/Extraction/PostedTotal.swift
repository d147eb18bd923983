import CostModel

/// What the ledger holds for one municipality and fiscal year.
package struct PostedTotal: Hashable, Sendable {
    package var municipality: Int16
    package var fiscalYear: FiscalYear
    package var total: ControlTotal
}
