/// An imported file that is part of what the ledger was when a run read it.
package struct RunFileLine: Hashable, Sendable {
    package var file: String
    /// The import.
    package var batch: Int
    /// Danish time.
    package var importedAt: String
    /// Of the file's bytes.
    package var sha256: String
    package var rowCount: Int64
    package var acceptedCount: Int64
    package var endedCount: Int64
    package var rejectedCount: Int64
}
