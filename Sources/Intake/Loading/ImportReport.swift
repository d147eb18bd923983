import CostModel

/// What an import did, file by file in the order of loading.
package struct ImportReport: Sendable {
    package struct FileCount: Sendable {
        /// The canonical file.
        package var file: DatasetFile
        /// What was read to make it, where that is not the canonical file itself: an extract or a relation.
        package var sourceName: String?
        package var profile: SourceProfile?
        /// SHA-256 of what was read.
        package var sha256: String
        package var read = 0
        package var accepted = 0
        /// Of the accepted, those that took the place of a posting with the same number.
        package var corrected = 0
        package var unchanged = 0
        package var rejects = FileRejects()
        /// Rows that the profile does not take.
        package var leftOut = 0
        /// Rows that went into another row's period.
        package var joined = 0
        /// Facts that were in force and that the file no longer states.
        package var ended = 0
        /// Nil for files without postings.
        package var money: Money?

        package var rejected: Int {
            rejects.rows
        }

        /// Every row read went somewhere, and every øre with it.
        package var closes: Bool {
            read == accepted + unchanged + rejected + leftOut + joined
                && money.map { $0.read == $0.accepted + $0.unchanged + rejects.oere + $0.leftOut } ?? true
        }
    }

    /// Øre, with their signs.
    package struct Money: Sendable {
        package var read: Int128 = 0
        package var accepted: Int128 = 0
        package var unchanged: Int128 = 0
        package var leftOut: Int128 = 0
        /// What the corrected postings were before.
        package var replaced: Int128 = 0
        /// What took their place.
        package var replacing: Int128 = 0
    }

    /// The first rows of a file as they would stand in the canonical file; of a trial only.
    package struct Example: Sendable {
        package var file: DatasetFile
        package var columns: [String]
        package var rows: [[String]]
    }

    /// Something told of the source of a canonical file, which bears the source's name.
    package struct Notice: Sendable {
        package var file: DatasetFile
        package var finding: Finding
    }

    /// The ledger's version after the import.
    package var batch: Int
    package var files: [FileCount]
    /// Rows that were refused, first to last, as many as the limit allows.
    package var rejects: [Notice]
    /// Noticed in rows that were accepted.
    package var findings: [Notice]
    /// Whether `model.yaml` took the place of another; nil where the import had none.
    package var modelChanged: Bool?
    package var examples: [Example] = []

    /// Refused rows that are told one by one.
    package static let messagesMax = 20
}
