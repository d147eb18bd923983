import CLibpq
import Glibc

/// One connection to PostgreSQL, owned by whoever holds this object; closed when the object goes.
///
/// Everything goes through libpq's asynchronous API and `poll` with a deadline: `PQexec` loses the SQLSTATE of a killed
/// connection, and a server that hangs cannot be timed out by itself (manual: Decisions).
package final class DatabaseConnection {
    let handle: OpaquePointer
    /// Told when a transaction is begun again: which try failed, from 1, and with which SQLSTATE.
    package var onRetry: ((_ attempt: Int, _ sqlState: String?) -> Void)?
    let address: DatabaseAddress
    let applicationName: String
    /// Longest wait for any one answer, in seconds, whatever a statement's `Patience` says.
    package var answerDeadlineSeconds: Int

    /// The connection on whose behalf this one reads. Once its session has ended, this one reads no further: what it
    /// finds could not be written any more, and a snapshot kept open only hinders others.
    package var owner: DatabaseConnection?

    /// Shared with the other connections of the same work, each on a thread of its own.
    package var halt: Halt?

    /// Connects, or throws `unreachable`, or `addressUnsafe` before it tries. One attempt; `connect` makes several.
    /// - Parameters:
    ///   - seconds: longest wait for the connection
    ///   - isInterruptible: false for a question that must be asked although the user wants to stop
    package init(
        _ address: DatabaseAddress, applicationName: String, within seconds: Int = Patience.connectSeconds,
        answerDeadlineSeconds: Int = Int.max, isInterruptible: Bool = true
    ) throws(DatabaseError) {
        guard address.isReadable else { throw DatabaseError(.addressUnreadable) }
        try address.refuseDanger()
        (self.address, self.applicationName) = (address, applicationName)
        self.answerDeadlineSeconds = answerDeadlineSeconds
        isCancelling = !isInterruptible
        let keywords = address.connectionKeywords(applicationName: applicationName)
        handle = try DatabaseConnection.start(keywords)
        // Notices carry values too, and libpq would print them on stderr; a server that goes down sends one to whoever is
        // still connecting.
        PQsetNoticeReceiver(handle, { _, _ in }, nil)
        // Everything is set by now, so a throw from here on goes through `deinit`, which closes the handle.
        // Verbose messages of a failed connect hold the SQLSTATE, which libpq gives in no other way.
        PQsetErrorVerbosity(handle, PQERRORS_VERBOSE)
        try address.refuseDanger(in: ConnectionOptions(of: handle))
        try finishConnecting(Deadline(seconds: seconds))
        PQsetnonblocking(handle, 1)
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

    private func finishConnecting(_ deadline: Deadline) throws(DatabaseError) {
        var status = PGRES_POLLING_WRITING
        while status != PGRES_POLLING_OK {
            guard PQstatus(handle) != CONNECTION_BAD, status != PGRES_POLLING_FAILED else { throw unreachable() }
            do {
                try wait(
                    reading: status == PGRES_POLLING_READING, writing: status == PGRES_POLLING_WRITING, until: deadline)
            } catch {
                // Nothing had begun, so nothing can have been lost.
                throw error.kind == .interrupted ? error : DatabaseError(.unreachable)
            }
            status = PQconnectPoll(handle)
        }
    }

    private func unreachable() -> DatabaseError {
        ConnectFailure.error(libpqMessage: PQerrorMessage(handle).map { String(cString: $0) } ?? "")
    }

    /// Whether libpq, and we, still believe in the connection.
    package var isAlive: Bool {
        !isGivenUp && PQstatus(handle) == CONNECTION_OK
    }

    /// Set while a rollback or a cancel is on its way, which an interruption must not stop again.
    var isCancelling = false

    /// The server did not even answer that it had given up: nothing more can be said on this connection.
    var isGivenUp = false

    /// Whether the transaction under way did something that its commit may have to bring to disk.
    var hasWorkedLong = false
}
