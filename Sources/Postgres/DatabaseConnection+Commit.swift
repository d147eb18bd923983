extension DatabaseConnection {
    /// Longest time to find out what became of a commit: a server that crashed replays its log meanwhile.
    private static let inquirySecondsMax = 60

    /// Runs `body` in a transaction of which it must be known whether it took effect, also when the connection is lost in
    /// the very moment of the commit.
    ///
    /// - Parameter witness: how to see it, from what `body` gave
    /// - Throws: what `body` throws; `commitFailed` where the connection was lost and it did not take effect;
    ///   `commitUnknown` where nobody could tell in time
    package func transaction<Answer>(
        _ isolation: Isolation, witness: (Answer) -> CommitWitness, _ body: () throws -> Answer
    ) throws -> Committed<Answer> {
        var given: (answer: Answer, number: String)?
        do {
            let answer = try transaction(isolation) {
                let answer = try body()
                given = (answer, try transactionNumber())
                return answer
            }
            return Committed(answer: answer, proof: .answered)
        } catch {
            guard let error = error as? DatabaseError, error.isUnansweredCommit, let given else { throw error }
            let proof = try proof(of: given.number, witness(given.answer), after: error)
            return Committed(answer: given.answer, proof: proof ? .seenOvertaken : .seen)
        }
    }

    /// - Returns: whether what was written has been overtaken
    private func proof(
        of number: String, _ witness: CommitWitness, after error: DatabaseError
    ) throws(DatabaseError) -> Bool {
        let question = CommitQuestion(
            address: address, applicationName: applicationName, number: number, witness: witness,
            deadlineSeconds: min(DatabaseConnection.inquirySecondsMax, answerDeadlineSeconds))
        var failure = error
        switch question.outcome() {
        case .committed(let isOvertaken): return isOvertaken
        case .aborted: failure.kind = .commitFailed
        case .unknown: failure.kind = .commitUnknown
        }
        throw failure
    }

    private func transactionNumber() throws(DatabaseError) -> String {
        let ask = Statement("transaction.number", "select pg_current_xact_id()", patience: .short)
        guard let number = try query(ask).onlyRow(of: ask)[0] else {
            throw DatabaseError(.unexpectedAnswer, statement: ask.name)
        }
        return number
    }
}
