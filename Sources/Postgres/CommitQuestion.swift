import Glibc

/// A transaction whose COMMIT was not answered, asked about on connections of their own. The one that was lost stays
/// lost: nothing is written any more.
struct CommitQuestion {
    let address: DatabaseAddress
    let applicationName: String
    /// `pg_current_xact_id()` of the transaction.
    let number: String
    let witness: CommitWitness
    let deadlineSeconds: Int

    /// Asks until it is clear, or the deadline passes. The user's wish to stop does not interrupt it; a second one kills.
    func outcome() -> CommitInquiry.Outcome {
        let (inquiry, began) = (CommitInquiry(deadlineSeconds: deadlineSeconds), ContinuousClock.now)
        var endsSession = false
        while true {
            let sighting = look(endsSession: endsSession, secondsLeft: deadlineSeconds - began.elapsedSeconds)
            switch inquiry.step(after: sighting, elapsedSeconds: began.elapsedSeconds) {
            case .settled(let outcome): return outcome
            case .endSession: endsSession = true
            case .lookAgain: break
            }
            CommitQuestion.pause()
        }
    }

    private func look(endsSession: Bool, secondsLeft: Int) -> CommitInquiry.Sighting {
        do {
            let connection = try DatabaseConnection(
                address, applicationName: applicationName, within: min(Patience.connectSeconds, max(1, secondsLeft)),
                answerDeadlineSeconds: max(1, secondsLeft), isInterruptible: false)
            if endsSession { try endSession(connection) }
            let (status, isStandby) = try status(connection)
            let row = try connection.query(witness.statement, witness.parameters).rows.first
            return CommitInquiry.sighting(
                status: status, isStandby: isStandby, witness: row.map { $0.first.flatMap(\.self) ?? "f" })
        } catch {
            return .unreachable
        }
    }

    private func status(_ connection: DatabaseConnection) throws(DatabaseError) -> (String?, isStandby: Bool) {
        let ask = Statement(
            "commit.status",
            "select pg_is_in_recovery(), case when not pg_is_in_recovery() then pg_xact_status($1::text::xid8) end",
            patience: .short)
        do {
            let row = try connection.query(ask, [.text(number)]).onlyRow(of: ask)
            return (row[1], row[0] == "t")
        } catch {
            // A number that is yet to come: a crash has taken ours back.
            if error.sqlState == "22023" { return (nil, false) }
            throw error
        }
    }

    /// Found by the transaction's number, which no other session has; a process number could be somebody else's by now.
    private func endSession(_ connection: DatabaseConnection) throws(DatabaseError) {
        let end = Statement(
            "commit.end_session",
            """
            select pg_terminate_backend(pid) from pg_stat_activity
            where backend_xid = ($1::text::xid8)::xid and datname = current_database() and usename = current_user
            """, patience: .short)
        try connection.query(end, [.text(number)])
    }

    private static func pause() {
        let end = ContinuousClock.now + .milliseconds(Int.random(in: 150...350))
        while ContinuousClock.now < end { usleep(50_000) }
    }
}
