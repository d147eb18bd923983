import CostModel
import Postgres

/// What a run came to that did not fail.
package struct RunOutcome {
    package enum Result {
        case published(Published)
        /// Nothing has changed since the last publication, and nothing was computed.
        case unchanged
    }

    package struct Published {
        package var generation: Int
        /// How it is known that it is published.
        package var proof: CommitProof
        /// Municipalities and years that were computed.
        package var computedCount: Int
        /// Municipalities and years that stayed as they were published.
        package var keptCount: Int
    }

    package var run: Int
    package var result: Result
}
