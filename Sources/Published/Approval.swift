import CostModel

/// Somebody's approval of a municipality and fiscal year's figures.
package struct Approval: Hashable, Sendable {
    package var municipality: Int16
    package var fiscalYear: FiscalYear
    /// The run whose figures were approved.
    package var run: Int
    package var approvedBy: String
    package var note: String?
    package var approvedOn: CivilDate
    /// False once the published figures are others than those approved.
    package var holds: Bool
}
