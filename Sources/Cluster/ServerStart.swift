import Glibc
import Postgres

/// One command's way to a ready server: uses the one that runs, starts one if none does, and waits.
struct ServerStart {
    let server: Server
    /// The server, if we started it.
    private(set) var child: ChildProcess?
    private let began = ContinuousClock.now
    private var followsCrash = false
    private var readySince: ContinuousClock.Instant?
    private var saidRecovering = false

    /// Longest wait to become ready; to replay the log after a crash, of which 4 GB may be left; to let us in once ready.
    private static let readySecondsMax = 60
    private static let recoverySecondsMax = 900
    private static let refusalSecondsMax = 10
    /// How long the backends of a killed server may take to see that it is gone.
    private static let orphanSecondsMax = 20

    init(_ server: Server) {
        self.server = server
    }

    /// Waits until the server takes connections.
    /// - Returns: a connection to its maintenance database.
    mutating func untilReady(_ progress: (ClusterProgress) -> Void) throws(ClusterError) -> DatabaseConnection {
        var pause = Pause()
        while true {
            if Interruption.signal != nil { throw .interrupted }
            switch try server.presence() {
            case .alive(let pidFile, _):
                if let connection = try look(pidFile.status, progress) { return connection }
            case .stale(let pidFile):
                followsCrash = true
                try startUnlessStarting(after: pidFile, progress)
            case .absent:
                try startUnlessStarting(after: nil, progress)
            }
            pause.sleep()
        }
    }

    /// A server is there: tries it when it says it is ready, and otherwise counts the time.
    private mutating func look(
        _ status: PidFile.Status?, _ progress: (ClusterProgress) -> Void
    ) throws(ClusterError) -> DatabaseConnection? {
        if status == .ready {
            let since = readySince ?? ContinuousClock.now
            readySince = since
            return try connect(mayRefuse: since.duration(to: .now) < .seconds(ServerStart.refusalSecondsMax))
        }
        let isStarting = status == .starting
        if isStarting, !saidRecovering, isOlder(than: 2) {
            progress(.recovering)
            saidRecovering = true
        }
        if isOlder(than: isStarting ? ServerStart.recoverySecondsMax : ServerStart.readySecondsMax) {
            throw .notReady(log: server.log)
        }
        return nil
    }

    private func connect(mayRefuse: Bool) throws(ClusterError) -> DatabaseConnection? {
        let address = server.address(role: ServerSettings.administrator, database: "postgres")
        do {
            return try DatabaseConnection(address, applicationName: "omkost/cluster")
        } catch {
            if error.kind == .interrupted { throw .interrupted }
            guard mayRefuse else { throw .refused(error, log: server.log) }
            return nil
        }
    }

    /// No server is there, or not yet.
    private mutating func startUnlessStarting(
        after pidFile: PidFile?, _ progress: (ClusterProgress) -> Void
    ) throws(ClusterError) {
        if let child {
            guard child.exitStatus() != nil else {
                if isOlder(than: ServerStart.readySecondsMax) { throw .notReady(log: server.log) }
                return
            }
            // It died. After a crash that may be because backends of the former server are still ending.
            guard followsCrash, !isOlder(than: ServerStart.orphanSecondsMax) else {
                throw .startFailed(log: server.log)
            }
            usleep(300_000)
        } else {
            progress(.starting)
        }
        try pidFile?.disown(owner: server.user)
        child = try server.start()
    }

    private func isOlder(than seconds: Int) -> Bool {
        began.duration(to: .now) > .seconds(seconds)
    }
}
