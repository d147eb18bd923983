import CostModel

/// The rows refused so far. Over the limit the import is off, but reading goes on for a while, so that one answer names
/// more than one mistake.
struct Rejects {
    let limit: Int
    private(set) var findings: [Finding] = []
    private(set) var count = 0
    /// Rows refused in files that are full statements: leaving one out there would end the fact it repeats.
    private var statementCount = 0

    /// Øre of refused postings whose amount could be read, whatever their sign, and how many could not be.
    private(set) var oere: Int128 = 0
    private(set) var unreadCount = 0

    /// After so many, reading on tells nobody anything new.
    private static let patience = 1_000

    init(limit: Int) {
        self.limit = limit
    }

    mutating func add(_ finding: Finding) {
        count += 1
        if finding.file != DatasetFile.postings.fileName { statementCount += 1 }
        if findings.count < max(ImportReport.messagesMax, min(limit, 100_000)) { findings.append(finding) }
    }

    /// The amount of a refused posting; nil where it could not be read.
    mutating func addAmount(_ amount: Int64?) {
        if let amount { oere += Int128(amount.magnitude) } else { unreadCount += 1 }
    }

    mutating func addAmounts(_ sum: Int128) {
        oere += sum
    }

    var isOverLimit: Bool {
        count > limit || statementCount > 0
    }

    var isHopeless: Bool {
        isOverLimit && count > Rejects.patience
    }

    func throwIfOverLimit() throws(ImportRefused) {
        if isOverLimit { throw ImportRefused(Array(findings.prefix(ImportReport.messagesMax)), count: count) }
    }
}
