/// That a version was written out, for the register.
package struct ExportDelivery: Hashable, Sendable {
    /// Pseudonym of the user under the project's key.
    package var deliveredBy: String
    package var purpose: String
    package var run: Int
    /// Rows of all tables.
    package var rowCount: Int
    /// Of the file that has the hashes of all others.
    package var manifestSha256: String

    package init(deliveredBy: String, purpose: String, run: Int, rowCount: Int, manifestSha256: String) {
        self.deliveredBy = deliveredBy
        self.purpose = purpose
        self.run = run
        self.rowCount = rowCount
        self.manifestSha256 = manifestSha256
    }
}
