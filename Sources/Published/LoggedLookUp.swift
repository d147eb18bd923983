/// A look-up as it was written down.
package struct LoggedLookUp: Hashable, Sendable {
    package var number: Int64
    /// In Danish time.
    package var at: String
    /// The role that logged in.
    package var role: String
    /// Empty for the server's own socket.
    package var client: String
    package var application: String
    /// `citizen`, `family`, `posting` or `extract`.
    package var kind: String
    package var municipality: Int16?
    /// Internal number.
    package var citizen: Int32?
    /// The family's code or the posting's number.
    package var subject: String?
    package var purpose: String
}
