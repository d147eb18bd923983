import CLibpq

/// How much of other transactions a transaction sees.
package enum Isolation: String, Sendable {
    case readCommitted = "begin isolation level read committed"
    /// One snapshot for all its statements, and no writing.
    case snapshot = "begin isolation level repeatable read read only"
}

extension DatabaseConnection {
    /// Runs `body` in a transaction: committed when it returns, rolled back when it throws.
    /// - Throws: what `body` throws; `unexpectedAnswer` where it returned although one of its statements had failed, which
    ///   the server would answer with a rollback and no error
    package func transaction<Answer>(_ isolation: Isolation, _ body: () throws -> Answer) throws -> Answer {
        try query(Statement("transaction.begin", isolation.rawValue))
        let answer: Answer
        do {
            answer = try body()
        } catch {
            rollBack()
            throw error
        }
        let commit = Statement("transaction.commit", "commit")
        guard !isAlive || PQtransactionStatus(handle) != PQTRANS_INERROR else {
            rollBack()
            throw DatabaseError(.unexpectedAnswer, statement: commit.name)
        }
        try query(commit)
        return answer
    }

    /// Runs `body` to its end although the user has asked to stop: for the last words of a command.
    package func withoutInterruption<Answer>(_ body: () throws -> Answer) rethrows -> Answer {
        isCancelling = true
        defer { isCancelling = false }
        return try body()
    }

    /// Ends the transaction without its changes. A failure here is not thrown: the connection is then gone, and the
    /// server rolls back by itself.
    private func rollBack() {
        isCancelling = true
        defer { isCancelling = false }
        do {
            try query(Statement("transaction.rollback", "rollback"))
        } catch {
            return
        }
    }
}
