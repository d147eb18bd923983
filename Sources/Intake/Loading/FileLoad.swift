import CostModel

/// One canonical file on its way into the ledger: what was read, and what has become of it.
struct FileLoad {
    let format: FileFormat
    let source: ImportSource
    let staged: StagedFile
    var count: ImportReport.FileCount
    /// Rows about persons who were deleted.
    private var deletedPersons = ControlTotal.zero

    init(_ format: FileFormat, _ source: ImportSource, _ staged: StagedFile) {
        self.format = format
        self.source = source
        self.staged = staged
        count = ImportReport.FileCount(
            file: format.file, sourceName: source.profile == nil ? nil : source.shownName,
            profile: source.profile, sha256: staged.sha256, read: staged.rows, leftOut: staged.leftOut)
        if format.file == .postings {
            count.money = ImportReport.Money(read: staged.oere, leftOut: staged.leftOutOere)
        }
    }

    /// What its profile says of the file; nil for a canonical one.
    var mapping: FileMapping? {
        source.profile?.files.first { $0.file == format.file }
    }

    mutating func leaveOut(_ deleted: ControlTotal) {
        deletedPersons += deleted
        count.leftOut += deleted.rows
        count.money?.leftOut += deleted.oere
    }

    mutating func take(_ loaded: PostingLoader.Loaded) {
        (count.accepted, count.unchanged, count.corrected) = (
            loaded.accepted.rows, loaded.unchanged.rows, loaded.replaced.rows
        )
        count.money?.accepted = loaded.accepted.oere
        count.money?.unchanged = loaded.unchanged.oere
        count.money?.replaced = loaded.replaced.oere
        count.money?.replacing = loaded.replacingOere
    }

    /// What was noticed in rows that were taken.
    var findings: [ImportReport.Notice] {
        let file = staged.names.file
        var findings = [
            (FindingCode.cprInText, staged.maskedTexts), (.probableCprTypingError, staged.probableTypingErrors),
        ].filter { $0.1 > 0 }.map { Finding($0.0, file: file, rows: $0.1) }
        if count.corrected > 0, let money = count.money {
            findings.append(
                Finding(.postingChanged, file: file, rows: count.corrected, oere: money.replacing - money.replaced))
        }
        if deletedPersons.rows > 0 {
            findings.append(
                Finding(
                    .deletedPerson, file: file, rows: deletedPersons.rows,
                    oere: count.money == nil ? nil : deletedPersons.oere))
        }
        return findings.map { ImportReport.Notice(file: format.file, finding: $0) }
    }

    /// Its first rows, where they were kept.
    var example: ImportReport.Example? {
        guard !staged.examples.isEmpty else { return nil }
        return ImportReport.Example(
            file: format.file, columns: format.columns.map(\.name), rows: staged.examples)
    }
}
