/// A generation that shows figures of a run.
package struct RunPublicationLine: Hashable, Sendable {
    package var generation: Int
    /// The run that was published with it.
    package var madeBy: Int
    /// Danish time.
    package var publishedAt: String
    package var publishedBy: String
    package var reason: String
    /// Municipalities and years that are of the run.
    package var partitionCount: Int
    package var isCurrent: Bool
}
