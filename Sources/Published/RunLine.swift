/// One line of the list of runs.
package struct RunLine: Hashable, Sendable {
    package var run: Int
    package var state: String
    /// Danish time, `yyyy-mm-dd hh:mm:ss`.
    package var startedAt: String
    /// Nil while it is under way.
    package var seconds: Int64?
    package var ledgerBatch: Int?
    package var modelSha256: String?
    package var municipality: Int16?
    package var fiscalYear: Int16?
    /// Municipalities and years that it computed.
    package var partitionCount: Int64?
    package var postingCount: Int64?
    package var postedOere: Int128?
    package var lineCount: Int64?
    package var programVersion: String
}
