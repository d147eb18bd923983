import CostModel

/// What an import did, file by file in the order of loading.
package struct ImportReport: Sendable {
    package struct FileCount: Sendable {
        package var fileName: String
        package var read = 0
        package var accepted = 0
        package var unchanged = 0
        package var rejected = 0
        /// Facts that were in force and that the file no longer states.
        package var ended = 0
        /// Sum of the accepted postings; nil for other files.
        package var acceptedOere: Int128?
        /// Sum of the rejected postings whose amount could be read, and how many could not be; 0 for other files.
        package var rejectedOere: Int128 = 0
        package var rejectedUnread = 0
    }

    /// The ledger's version after the import.
    package var batch: Int
    package var files: [FileCount]
    /// Rows that were refused, first to last, at most `messagesMax` of them.
    package var rejects: [Finding]
    /// Noticed in rows that were accepted.
    package var findings: [Finding]
    /// Whether `model.yaml` took the place of another; nil where the import had none.
    package var modelChanged: Bool?

    /// Refused rows that are told one by one.
    package static let messagesMax = 20
}
