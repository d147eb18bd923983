/// A step that a run entered.
package struct StepLine: Hashable, Sendable {
    package var step: String
    /// Nil for a step over all years.
    package var fiscalYear: Int16?
    /// Danish time.
    package var startedAt: String
    /// Nil while it is under way, and where the run ended in it.
    package var milliseconds: Int64?
    /// Rows and øre that it took in; nil where it takes none.
    package var rowCount: Int64?
    package var oere: Int128?
    /// Rows that it gave.
    package var lineCount: Int64?
}
