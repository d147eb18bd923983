import CostModel
import Postgres

/// What a run that was published came to.
package struct RunOutcome {
    package var run: Int
    package var generation: Int
    /// How it is known that it is published.
    package var proof: CommitProof
    package var reconciliations: [Reconciliation]
    package var findings: [Finding]
    package var model: ModelDefinition
}
