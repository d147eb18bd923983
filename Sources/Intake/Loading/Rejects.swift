import CostModel

/// The rows refused so far. Over the limit the import is off, but reading goes on for a while, so that one answer names
/// more than one mistake.
struct Rejects {
    let limit: Int
    /// The first of them, as many as the limit allows.
    private(set) var told: [ImportReport.Notice] = []
    private(set) var count = 0
    /// By canonical file.
    private(set) var files: [DatasetFile: FileRejects] = [:]
    /// Rows refused in files that are full statements: leaving one out there would end the fact it repeats.
    private var statementCount = 0

    /// After so many, reading on tells nobody anything new.
    private static let patience = 1_000

    /// Nothing will be stored, and everything is to be told.
    private let isTrial: Bool

    init(limit: Int, isTrial: Bool = false) {
        self.limit = limit
        self.isTrial = isTrial
    }

    /// A row whose amount is known, or known not to be readable (nil); of files without money it means nothing.
    mutating func add(_ finding: Finding, of file: DatasetFile, oere: Int64?) {
        note(finding, of: file)
        guard file == .postings else { return }
        let amount = oere.map { Int128($0) }
        files[file, default: FileRejects()].add(
            finding.code, oere: amount ?? 0, magnitude: Int128((oere ?? 0).magnitude))
        if oere == nil { files[file, default: FileRejects()].addUnread(finding.code) }
    }

    /// Rows that were refused for one reason, with what they add up to.
    mutating func add(_ found: [Finding], of file: DatasetFile, oere: Int128, magnitude: Int128) {
        for finding in found { note(finding, of: file) }
        guard let code = found.first?.code else { return }
        files[file, default: FileRejects()].add(code, oere: oere, magnitude: magnitude)
    }

    private mutating func note(_ finding: Finding, of file: DatasetFile) {
        count += 1
        if file != .postings { statementCount += 1 }
        files[file, default: FileRejects()].addRow(finding.code)
        if told.count < max(ImportReport.messagesMax, limit) {
            told.append(ImportReport.Notice(file: file, finding: finding))
        }
    }

    func of(_ file: DatasetFile) -> FileRejects {
        files[file] ?? FileRejects()
    }

    var isOverLimit: Bool {
        count > limit || statementCount > 0
    }

    var isHopeless: Bool {
        isOverLimit && count > Rejects.patience && !isTrial
    }

    func throwIfOverLimit() throws(ImportRefused) {
        if isOverLimit, !isTrial { throw refused }
    }

    func throwIfAny() throws(ImportRefused) {
        if count > 0 { throw refused }
    }

    /// What was refused, and what else is wrong with the whole file.
    func refused(with finding: Finding) -> ImportRefused {
        ImportRefused(told.prefix(ImportReport.messagesMax).map(\.finding) + [finding], count: count + 1, limit: limit)
    }

    /// The first refusals, and how many there are.
    private var refused: ImportRefused {
        ImportRefused(told.prefix(ImportReport.messagesMax).map(\.finding), count: count, limit: limit)
    }
}
