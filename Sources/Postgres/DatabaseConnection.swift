import CLibpq
import Glibc

/// One connection to PostgreSQL, owned by whoever holds this object; closed when the object goes.
///
/// Everything goes through libpq's asynchronous API and `poll` with a deadline: `PQexec` loses the SQLSTATE of a killed
/// connection, and a server that hangs cannot be timed out by itself (manual: Decisions).
package final class DatabaseConnection {
    let handle: OpaquePointer
    /// Longest wait for any one answer, in seconds. Longer than the server's own `statement_timeout`, which goes first.
    package var answerDeadlineSeconds = 125 * 60

    /// Connects, or throws `unreachable`.
    package init(_ address: DatabaseAddress, applicationName: String) throws(DatabaseError) {
        guard address.isReadable else { throw DatabaseError(.addressUnreadable) }
        let keywords = address.connectionKeywords(applicationName: applicationName)
        handle = try DatabaseConnection.start(keywords)
        // Everything is set by now, so a throw from here on goes through `deinit`, which closes the handle.
        try finishConnecting()
        PQsetnonblocking(handle, 1)
        // Notices carry values too, and libpq would print them on stderr.
        PQsetNoticeReceiver(handle, { _, _ in }, nil)
    }

    deinit {
        PQfinish(handle)
    }

    private static func start(_ keywords: [(name: String, value: String)]) throws(DatabaseError) -> OpaquePointer {
        // libpq copies the strings before it returns.
        var names: [UnsafeMutablePointer<CChar>?] = keywords.map { strdup($0.name) } + [nil]
        var values: [UnsafeMutablePointer<CChar>?] = keywords.map { strdup($0.value) } + [nil]
        defer {
            for string in names + values { free(string) }
        }
        let started = names.withUnsafeMutableBufferPointer { names in
            values.withUnsafeMutableBufferPointer { values in
                names.withMemoryRebound(to: UnsafePointer<CChar>?.self) { names in
                    values.withMemoryRebound(to: UnsafePointer<CChar>?.self) { values in
                        PQconnectStartParams(names.baseAddress, values.baseAddress, 1)
                    }
                }
            }
        }
        guard let started else { throw DatabaseError(.unreachable) }
        return started
    }

    private func finishConnecting() throws(DatabaseError) {
        let deadline = Deadline(seconds: 20)
        var status = PGRES_POLLING_WRITING
        while status != PGRES_POLLING_OK {
            guard PQstatus(handle) != CONNECTION_BAD, status != PGRES_POLLING_FAILED else { throw unreachable() }
            try wait(
                reading: status == PGRES_POLLING_READING, writing: status == PGRES_POLLING_WRITING, until: deadline)
            status = PQconnectPoll(handle)
        }
    }

    private func unreachable() -> DatabaseError {
        let message = PQerrorMessage(handle).map { String(cString: $0) } ?? ""
        let firstLine = message.split(separator: "\n").first.map(String.init)
        return DatabaseError(.unreachable, connectMessage: firstLine)
    }

    /// Whether libpq still believes in the connection.
    package var isAlive: Bool {
        PQstatus(handle) == CONNECTION_OK
    }

    /// Waits until the socket can be read or written; throws when the deadline passes or the user asks to stop.
    func wait(reading: Bool, writing: Bool, until deadline: Deadline) throws(DatabaseError) {
        var descriptor = pollfd(fd: PQsocket(handle), events: 0, revents: 0)
        descriptor.events = Int16((reading ? POLLIN : 0) | (writing ? POLLOUT : 0))
        while true {
            if Interruption.signal != nil, !isCancelling {
                cancel()
                throw DatabaseError(.interrupted)
            }
            let remaining = deadline.remainingMilliseconds
            guard remaining > 0 else {
                cancel()
                throw DatabaseError(.deadlinePassed)
            }
            // A second at a time, so that a signal that arrived just before `poll` is seen.
            let answer = poll(&descriptor, 1, Int32(min(remaining, 1_000)))
            if answer > 0 { return }
            if answer < 0, errno != EINTR { throw DatabaseError(.connectionLost) }
        }
    }

    /// Set while a rollback or a cancel is on its way, which an interruption must not stop again.
    var isCancelling = false

    /// Asks the server to give up the running statement. Best effort: what happens if it fails is a lost connection.
    func cancel() {
        // Before the connection is there, there is nothing to give up, and asking would wait for the server again.
        guard isAlive, let request = PQgetCancel(handle) else { return }
        defer { PQfreeCancel(request) }
        var message = [CChar](repeating: 0, count: 256)
        PQcancel(request, &message, Int32(message.count))
    }
}
