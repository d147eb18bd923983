import Glibc
import Postgres

/// The PostgreSQL server that the tool runs for itself, in use while this object lives.
///
/// Two locks count the commands that use it, and the kernel gives them up for a command that is killed: `start.lock` is
/// held alone while the server is made, started or stopped; `use.lock` is shared by all that use it, and whoever can
/// have it alone when leaving was the last. A server left behind by a killed command is used, and then stopped, by the
/// next one.
package final class PrivateCluster {
    private let server: Server
    private let startLock: FileLock
    private let useLock: FileLock
    private let child: ChildProcess?
    private var hasLeft = false

    /// Others may be making the data directory, recovering or stopping meanwhile.
    private static let startLockSecondsMax = 1_500
    private static let useLockSecondsMax = 10

    private init(server: Server, startLock: FileLock, useLock: FileLock, child: ChildProcess?) {
        self.server = server
        self.startLock = startLock
        self.useLock = useLock
        self.child = child
    }

    /// Makes the data directory on first use, starts the server unless it runs, and waits until it takes connections.
    /// The database `omkost` exists afterwards, owned by `omkost_admin`.
    package static func join(
        home: ClusterHome, progress: (ClusterProgress) -> Void = { _ in }
    ) throws(ClusterError) -> PrivateCluster {
        let found = try ClusterPlace.existing(home: home.existingPath)
        let user = try ServerUser.serving(found?.dataDirectory)
        let binaries = try ServerBinaries.find(for: found?.dataDirectory)
        let place = if let found { found } else { try ClusterPlace.choose(home: home.make(), user: user) }
        let startLock = try FileLock(place.startLock, owner: user)
        let useLock = try FileLock(place.useLock, owner: user)
        try startLock.exclude(within: startLockSecondsMax, stopsOnInterruption: true) {
            progress(.waitingForOtherCommand)
        }
        defer { startLock.release() }
        try useLock.share(within: useLockSecondsMax)
        if try place.dataDirectory.owner() == nil {
            progress(.creating(dataDirectory: place.dataDirectory.path))
            try DataDirectory.make(in: place, user: user, binaries: binaries)
        }
        let server = try Server(place, user: user, binaries: binaries)
        let child = try start(server, useLock, progress)
        progress(.ready)
        return PrivateCluster(server: server, startLock: startLock, useLock: useLock, child: child)
    }

    /// A start that fails or is interrupted does not leave its server behind, unless others use it.
    private static func start(
        _ server: Server, _ useLock: FileLock, _ progress: (ClusterProgress) -> Void
    ) throws(ClusterError) -> ChildProcess? {
        var start = ServerStart(server)
        do {
            try makeDatabase(start.untilReady(progress), log: server.log)
            return start.child
        } catch {
            do {
                if try useLock.tryExclusive() { try server.stop(child: start.child) }
            } catch {
                // The first failure is the one to tell.
            }
            throw error
        }
    }

    /// Looks before it makes, so that a kill between the first start and this leaves nothing undone for ever.
    private static func makeDatabase(_ connection: DatabaseConnection, log: String) throws(ClusterError) {
        let look = Statement(
            "cluster.find_database",
            "select 1 from pg_catalog.pg_database where datname = '\(ServerSettings.database)'")
        let make = Statement(
            "cluster.create_database",
            "create database \(ServerSettings.database) owner \(ServerSettings.administrator)")
        do {
            if try connection.query(look).rows.isEmpty { try connection.query(make) }
        } catch {
            throw error.kind == .interrupted ? .interrupted : .refused(error, log: log)
        }
    }

    /// How to connect as one of the roles `omkost_admin`, `omkost_batch` and `omkost_reader`.
    ///
    /// It does not depend on libpq's environment except for `PGHOSTADDR`, which libpq puts above any socket; a caller
    /// with that set has named a database of its own.
    package func address(role: String, database: String = "omkost") -> DatabaseAddress {
        server.address(role: role, database: database)
    }

    /// Stops the server if this was the last command that uses it; close all connections before. Works after Ctrl-C too.
    /// A second call does nothing. An object that goes away without it is taken for a killed command.
    package func leave() throws(ClusterError) {
        guard !hasLeft else { return }
        hasLeft = true
        try startLock.exclude(within: PrivateCluster.startLockSecondsMax, stopsOnInterruption: false)
        defer {
            useLock.release()
            startLock.release()
        }
        guard try useLock.tryExclusive() else { return }
        try server.stop(child: child)
    }
}
