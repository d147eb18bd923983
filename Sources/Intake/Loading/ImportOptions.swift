/// How an import is done.
package struct ImportOptions: Sendable {
    /// Rows that may be refused while the rest is loaded; one more and nothing is.
    package var rejectLimit: Int
    /// Synthetic CPR numbers are taken.
    package var allowsSynthetic: Bool
    package var programVersion: String

    package init(rejectLimit: Int, allowsSynthetic: Bool, programVersion: String) {
        self.rejectLimit = rejectLimit
        self.allowsSynthetic = allowsSynthetic
        self.programVersion = programVersion
    }
}
