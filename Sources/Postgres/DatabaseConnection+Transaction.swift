import CLibpq

/// How much of other transactions a transaction sees.
package enum Isolation: String, Sendable {
    case readCommitted = "begin isolation level read committed"
    /// One snapshot for all its statements, and no writing.
    case snapshot = "begin isolation level repeatable read read only"
}

extension DatabaseConnection {
    /// Runs `body` in a transaction: committed when it returns, rolled back when it throws.
    ///
    /// Where the answer to COMMIT is lost, so is whether it took effect. That is enough for what a later try makes good;
    /// `transaction(_:witness:_:)` finds out.
    /// - Throws: what `body` throws; `unexpectedAnswer` where it returned although one of its statements had failed, which
    ///   the server would answer with a rollback and no error
    /// - Parameter shared: for `snapshot`: the one that another transaction exported, and still holds
    package func transaction<Answer>(
        _ isolation: Isolation, sharing shared: SharedSnapshot? = nil, _ body: () throws -> Answer
    ) throws -> Answer {
        hasWorkedLong = false
        try query(Statement("transaction.begin", isolation.rawValue, patience: .short))
        let answer: Answer
        do {
            if let shared { try take(shared) }
            answer = try body()
        } catch {
            rollBack()
            throw error
        }
        try commit()
        return answer
    }

    /// What the transaction under way sees, for other connections to see the same; as long as it lasts.
    package func shareSnapshot() throws(DatabaseError) -> SharedSnapshot {
        let share = Statement("transaction.share", "select pg_export_snapshot()", patience: .short)
        guard let name = try query(share).rows.first?[0] else {
            throw DatabaseError(.unexpectedAnswer, statement: share.name)
        }
        return SharedSnapshot(name: name)
    }

    private func take(_ shared: SharedSnapshot) throws(DatabaseError) {
        try query(
            Statement(
                "transaction.take_snapshot", "set transaction snapshot '\(shared.name)'", patience: .short))
    }

    /// Nobody's wish to stop interrupts it: whether it took effect would then not be known, for no gain.
    private func commit() throws(DatabaseError) {
        // The server may have to bring to disk all that the transaction wrote.
        let commit = Statement(
            DatabaseError.commitStatement, "commit", patience: hasWorkedLong ? .long : .short)
        guard !isAlive || PQtransactionStatus(handle) != PQTRANS_INERROR else {
            rollBack()
            throw DatabaseError(.unexpectedAnswer, statement: commit.name)
        }
        // Before, it costs nothing to stop.
        do throws(DatabaseError) {
            try stopIfInterrupted()
        } catch {
            rollBack()
            throw error
        }
        let wasCancelling = isCancelling
        isCancelling = true
        defer { isCancelling = wasCancelling }
        try query(commit)
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
        let wasCancelling = isCancelling
        isCancelling = true
        defer { isCancelling = wasCancelling }
        do {
            try query(Statement("transaction.rollback", "rollback", patience: .short))
        } catch {
            return
        }
    }
}
