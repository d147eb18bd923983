import CLibpq

extension DatabaseConnection {
    /// Longest wait for what a cancelled statement still has to say. A server that hangs says nothing.
    private static let settlingSeconds = 5

    /// Takes what is left of a statement that was given up (its deadline passed, the user asked to stop), so that the next
    /// one can be sent: libpq refuses it otherwise, and would wait for the old one without a deadline.
    /// - Throws: `connectionLost` where the server does not answer; nothing more can then be said on this connection
    func settle(before statement: Statement) throws(DatabaseError) {
        guard !isGivenUp else { throw DatabaseError(.connectionLost, statement: statement.name) }
        guard isAlive, PQtransactionStatus(handle) == PQTRANS_ACTIVE else { return }
        do {
            try briefly { () throws(DatabaseError) in try discardResults(of: statement) }
        } catch  where error.kind == .deadlinePassed {
            throw DatabaseError(.connectionLost, statement: statement.name)
        }
    }

    /// Runs what only clears up: it is not interrupted, and given up soon. A server that cannot even do that within some
    /// seconds is given up with it, so that nothing else waits for it again.
    func briefly(_ body: () throws(DatabaseError) -> Void) throws(DatabaseError) {
        let (wasCancelling, deadlineSeconds) = (isCancelling, answerDeadlineSeconds)
        isCancelling = true
        answerDeadlineSeconds = min(deadlineSeconds, DatabaseConnection.settlingSeconds)
        defer { (isCancelling, answerDeadlineSeconds) = (wasCancelling, deadlineSeconds) }
        do {
            try body()
        } catch {
            if error.kind == .deadlinePassed { isGivenUp = true }
            throw error
        }
    }

    var settlingDeadline: Deadline {
        Deadline(seconds: min(answerDeadlineSeconds, DatabaseConnection.settlingSeconds))
    }

    private func discardResults(of statement: Statement) throws(DatabaseError) {
        while let result = try nextResult(statement) {
            let status = PQresultStatus(result)
            PQclear(result)
            if [PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH].contains(status) { try endCopy(status, statement) }
        }
    }

    /// Ends a COPY that nobody goes on with; libpq would give its result again for ever.
    func endCopy(_ status: ExecStatusType, _ statement: Statement) throws(DatabaseError) {
        if status == PGRES_COPY_OUT { return try discardRows(of: statement) }
        PQputCopyEnd(handle, "given up")
        try flush(statement)
    }

    private func discardRows(of statement: Statement) throws(DatabaseError) {
        let deadline = settlingDeadline
        while true {
            var buffer: UnsafeMutablePointer<CChar>?
            let length = PQgetCopyData(handle, &buffer, 1)
            PQfreemem(buffer)
            if length < 0 { return }
            guard length == 0 else { continue }
            try waitNaming(statement, reading: true, writing: false, until: deadline)
            if PQconsumeInput(handle) == 0 { throw lost(statement, isBroken: true) }
        }
    }
}
