/// What a run was made from.
package struct RunOrigin: Hashable, Sendable {
    package var programVersion: String
    /// The last import that it saw.
    package var ledgerBatch: Int
    package var modelText: String
}
