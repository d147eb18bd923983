import CostModel

/// What a run that was published came to.
package struct RunOutcome {
    package var run: Int
    package var generation: Int
    package var reconciliations: [Reconciliation]
    package var findings: [Finding]
    package var model: ModelDefinition
}
