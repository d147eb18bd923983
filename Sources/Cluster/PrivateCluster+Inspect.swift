import Glibc

extension PrivateCluster {
    /// Looks, and starts, makes and locks nothing.
    package static func inspect(home: ClusterHome) -> ClusterState {
        var problems: [ClusterError] = []
        func noting<Answer>(_ look: () throws(ClusterError) -> Answer?) -> Answer? {
            do {
                return try look()
            } catch {
                problems.append(error)
                return nil
            }
        }
        let path = home.existingPath ?? home.path
        let place = noting { () throws(ClusterError) in try ClusterPlace.existing(home: home.existingPath) }
        let user = noting { () throws(ClusterError) in try ServerUser.serving(place?.dataDirectory) }
        let binaries = noting { () throws(ClusterError) in try ServerBinaries.find(for: place?.dataDirectory) }
        let shown = place ?? ClusterPlace(home: path, base: path)
        var state = ClusterState(
            home: path, binaries: binaries, user: user?.name, dataDirectory: shown.dataDirectory.path,
            port: ServerSettings.port, logFile: shown.serverLog, running: place == nil ? .notMade : .stopped,
            problems: [], leftovers: ClusterPlace.leftovers())
        if let place {
            state.dataVersion = noting { () throws(ClusterError) in try place.dataDirectory.majorVersion() }
            let sockets = noting { () throws(ClusterError) in try SocketDirectory(of: place) }
            state.socketDirectory = sockets?.path
            let presence = sockets.flatMap { sockets in
                noting { () throws(ClusterError) in try ServerPresence.of(place.dataDirectory, sockets) }
            }
            if let presence { state.running = running(presence) }
        }
        var seen: Set<ClusterError> = []
        state.problems = problems.filter { seen.insert($0).inserted }
        return state
    }

    private static func running(_ presence: ServerPresence) -> ClusterState.Running {
        switch presence {
        case .absent:
            return .stopped
        case .stale(let pidFile):
            return .stalePidFile(pid: pidFile.pid)
        case .alive(let pidFile, let isReachable):
            var process = stat()
            let isSeen = isReachable && stat("/proc/\(pidFile.pid)", &process) == 0
            let user = isSeen ? ServerUser(uid: process.st_uid)?.name : nil
            return .running(pid: pidFile.pid, user: user, isReady: pidFile.status == .ready)
        }
    }
}
