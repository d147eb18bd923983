import Glibc
import Postgres

/// The server of one data directory: how to see it, start it and stop it. Starting and stopping happen under the start
/// lock only.
struct Server {
    let data: DataDirectory
    let sockets: SocketDirectory
    let user: ServerUser
    let binaries: ServerBinaries
    let log: String

    /// A stop writes what is in memory to disk: seconds, or minutes on a bad day.
    private static let stopSecondsMax = 300
    /// A longer log is put aside as `postgres.log.1` at the next start.
    private static let logBytesMax = 8 << 20

    init(_ place: ClusterPlace, user: ServerUser, binaries: ServerBinaries) throws(ClusterError) {
        data = place.dataDirectory
        sockets = try SocketDirectory(of: place)
        self.user = user
        self.binaries = binaries
        log = place.serverLog
    }

    func presence() throws(ClusterError) -> ServerPresence {
        try ServerPresence.of(data, sockets)
    }

    /// How to connect. What libpq's environment could say otherwise is said here, and the other end must be run by the
    /// server's user.
    func address(role: String, database: String) -> DatabaseAddress {
        DatabaseAddress(
            keywords: [
                ("host", sockets.path), ("port", String(ServerSettings.port)), ("user", role), ("dbname", database),
                ("requirepeer", user.name), ("sslmode", "disable"), ("gssencmode", "disable"),
                ("channel_binding", "disable"), ("target_session_attrs", "any"),
            ], isOwnServer: true)
    }

    /// Starts the server, which must not be running, and does not wait for it.
    ///
    /// It is started directly and not through `pg_ctl`, which hands the paths to a shell in double quotes.
    func start() throws(ClusterError) -> ChildProcess {
        try PidFile.clearUnreadable(in: data)
        try sockets.make(for: user)
        sockets.clear()
        try ServerSettings(socketDirectory: sockets.path, user: user).write(into: data)
        let output = try openLog()
        defer { close(output) }
        let (executable, arguments) = try user.command(binaries.postgres, ["-D", data.path])
        return try ChildProcess(executable, arguments, output: output)
    }

    private func openLog() throws(ClusterError) -> Int32 {
        if let status = try FileSystem.status(log), status.st_size > Server.logBytesMax { rename(log, log + ".1") }
        let output = try FileSystem.open(log, O_WRONLY | O_CREAT | O_APPEND)
        do {
            try FileSystem.give(output, log, to: user)
        } catch {
            close(output)
            throw error
        }
        return output
    }

    /// Ends the server if it runs, and waits until it is gone. Fast: open transactions are rolled back.
    /// - Parameter child: the server as our own child, which may not have written its pid file yet.
    func stop(child: ChildProcess?) throws(ClusterError) {
        guard let pid = try runningPid(child) else { return }
        guard kill(pid, SIGINT) == 0 || errno == ESRCH else {
            throw .homeNotUsable(path: PidFile.path(in: data), errno: errno)
        }
        let end = ContinuousClock.now + .seconds(Server.stopSecondsMax)
        var pause = Pause()
        while try runningPid(child) == pid {
            guard ContinuousClock.now < end else { throw .notStopped(pid: pid, log: log) }
            pause.sleep()
        }
        if sockets.isTemporary { sockets.remove() }
    }

    /// Looking at the child also takes its exit status, so that it does not stay behind as a zombie of a long command.
    private func runningPid(_ child: ChildProcess?) throws(ClusterError) -> pid_t? {
        if let child, child.exitStatus() == nil { return child.pid }
        guard case .alive(let pidFile, isReachable: true) = try presence() else { return nil }
        return pidFile.pid
    }
}
