/// How it is known that a transaction took effect.
package enum CommitProof: Hashable, Sendable {
    /// The server said so.
    case answered
    /// Its answer was lost, and the database was asked: what was written is in force.
    case seen
    /// The same, and somebody has put something newer in its place since.
    case seenOvertaken
}
