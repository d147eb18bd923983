import CLibpq
import Glibc

extension DatabaseConnection {
    /// The moment when an answer is given up.
    func deadline(_ patience: Patience) -> Deadline {
        Deadline(seconds: min(patience.seconds, answerDeadlineSeconds))
    }

    /// Waits until the socket can be read or written; throws when the deadline passes, the user asks to stop, or the owner
    /// that this connection reads for is gone.
    func wait(reading: Bool, writing: Bool, until deadline: Deadline) throws(DatabaseError) {
        let events = Int16((reading ? POLLIN : 0) | (writing ? POLLOUT : 0))
        var sockets = [pollfd(fd: PQsocket(handle), events: events, revents: 0)]
        if let owner { sockets.append(pollfd(fd: PQsocket(owner.handle), events: Int16(POLLIN), revents: 0)) }
        while true {
            try stopIfInterrupted()
            try stopIfOwnerIsGone(sockets)
            let remaining = deadline.remainingMilliseconds
            guard remaining > 0 else {
                cancel()
                throw DatabaseError(.deadlinePassed)
            }
            // A second at a time, so that a signal that arrived just before `poll` is seen.
            let answer = poll(&sockets, nfds_t(sockets.count), Int32(min(remaining, 1_000)))
            if answer > 0, sockets[0].revents != 0 { return }
            if answer < 0, errno != EINTR { throw DatabaseError(.connectionLost) }
        }
    }

    /// Streams look here too, whose data may come and go without a wait.
    func stopIfInterrupted() throws(DatabaseError) {
        guard !isCancelling, Interruption.signal != nil || halt?.isSet == true else { return }
        cancel()
        throw DatabaseError(.interrupted)
    }

    /// Something arrived for the owner, which asks nothing meanwhile: a notice, or its end.
    private func stopIfOwnerIsGone(_ sockets: [pollfd]) throws(DatabaseError) {
        guard let owner, !isCancelling else { return }
        if sockets[1].revents != 0, PQconsumeInput(owner.handle) != 0, owner.isAlive { return }
        if sockets[1].revents == 0, owner.isAlive { return }
        cancel()
        throw DatabaseError(.connectionLost)
    }

    /// Looks, without waiting, whether the session still stands that asks nothing at the moment.
    /// - Throws: `connectionLost` where it has ended
    package func checkStanding() throws(DatabaseError) {
        var socket = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
        // The last words come before the end does.
        while isAlive, poll(&socket, 1, 0) > 0 {
            guard PQconsumeInput(handle) != 0 else { throw DatabaseError(.connectionLost) }
        }
        guard isAlive else { throw DatabaseError(.connectionLost) }
    }

    /// Asks the server to give up the running statement. Best effort: what happens if it fails is a lost connection.
    func cancel() {
        // Before the connection is there, there is nothing to give up, and asking would wait for the server again.
        guard isAlive else { return }
        CancelRequest.send(for: handle)
    }
}
