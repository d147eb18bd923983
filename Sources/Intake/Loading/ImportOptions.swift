/// How an import is done.
package struct ImportOptions: Sendable {
    /// Rows that may be refused while the rest is loaded, 0 to `rejectLimitMax`; one more and nothing is.
    package var rejectLimit: Int
    /// Synthetic CPR numbers are taken.
    package var allowsSynthetic: Bool
    package var programVersion: String

    /// Every rejected row is told and written down.
    package static let rejectLimitMax = 100_000

    package init(rejectLimit: Int, allowsSynthetic: Bool, programVersion: String) {
        self.rejectLimit = min(max(0, rejectLimit), ImportOptions.rejectLimitMax)
        self.allowsSynthetic = allowsSynthetic
        self.programVersion = programVersion
    }
}
