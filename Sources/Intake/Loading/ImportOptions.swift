import CostModel

/// How an import is done.
package struct ImportOptions: Sendable {
    /// Rows that may be refused while the rest is loaded, 0 to `rejectLimitMax`; one more and nothing is.
    package var rejectLimit: Int
    /// Synthetic CPR numbers are taken.
    package var allowsSynthetic: Bool
    package var programVersion: String
    /// What every row must be of.
    package var expected = ExpectedContent()
    /// By which persons who were deleted are known again; nil where its key is not at hand.
    package var seal: NumberSeal?
    /// Everything is tried, and nothing stored.
    package var isTrial = false

    /// Every rejected row is told and written down.
    package static let rejectLimitMax = 100_000
    /// How often an import says how far it is.
    package static let rowsPerProgress = 25_000
    /// Rows of each file that a trial shows.
    package static let examplesMax = 10

    package init(
        rejectLimit: Int, allowsSynthetic: Bool, programVersion: String, expected: ExpectedContent = ExpectedContent(),
        isTrial: Bool = false
    ) {
        self.rejectLimit = min(max(0, rejectLimit), ImportOptions.rejectLimitMax)
        self.allowsSynthetic = allowsSynthetic
        self.programVersion = programVersion
        self.expected = expected
        self.isTrial = isTrial
    }

    var asTrial: ImportOptions {
        var trial = self
        trial.isTrial = true
        return trial
    }
}
