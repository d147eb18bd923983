/// What a database's schema is, compared with what this program needs.
package enum SchemaState: Hashable, Sendable {
    case current(version: Int)
    /// No schema of ours.
    case missing
    /// `omkost migrate` brings it up to date.
    case older(found: Int, needed: Int)
    /// A newer program made it.
    case newer(found: Int, known: Int)
    /// A step was applied with another text than this program has.
    case drifted(name: String, recorded: String, found: String)
}
