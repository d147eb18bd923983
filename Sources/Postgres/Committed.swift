/// What a transaction that took effect gave, and how we know that it did.
package struct Committed<Answer> {
    package var answer: Answer
    package var proof: CommitProof
}

extension Committed: Sendable where Answer: Sendable {}
