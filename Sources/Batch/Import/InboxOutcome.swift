import Intake

/// What became of one file of a folder of extracts.
struct InboxOutcome {
    var name: String
    /// Nil for a canonical file.
    var profileName: String?
    /// The import that took the same content before; nil where this one took it.
    var knownSince: Int?
    var report: ImportReport?
}
