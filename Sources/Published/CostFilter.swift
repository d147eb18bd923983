import CostModel

/// Which lines are shown. Filters hold after allocation: none changes a figure (manual: Operating).
package struct CostFilter: Sendable {
    package var municipality: Int16?
    package var fiscalYear: FiscalYear?
    package var sector: String?
    package var status: CostStatus?
    package var family: String?
    package var initiative: String?
    /// Internal citizen id.
    package var citizen: Int32?

    package init() {}
}
