import CostModel

/// The generation that an export is made from, and what made it.
package struct ExportSource: Hashable, Sendable {
    package var generation: Int
    /// The newest run in it.
    package var run: Int
    package var publishedOn: CivilDate
    package var modelText: String
    package var modelSha256: String
    package var programVersion: String
}
