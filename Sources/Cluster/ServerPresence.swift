import Glibc

/// Whether a server has the data directory open.
enum ServerPresence {
    case absent
    /// A pid file whose server is gone; the number may belong to somebody else now.
    case stale(PidFile)
    /// `isReachable` is false for a server that we see only by its socket, in another container.
    case alive(PidFile, isReachable: Bool)

    /// A pid file alone proves nothing: in containers the numbers come back all the time.
    static func of(_ data: DataDirectory, _ sockets: SocketDirectory) throws(ClusterError) -> ServerPresence {
        guard let pidFile = try PidFile(in: data) else { return .absent }
        if isServer(pidFile.pid, of: data) { return .alive(pidFile, isReachable: true) }
        return sockets.isListening ? .alive(pidFile, isReachable: false) : .stale(pidFile)
    }

    /// Whether the process is a server that works in this data directory. A zombie is not.
    private static func isServer(_ pid: pid_t, of data: DataDirectory) -> Bool {
        var directory = stat()
        var working = stat()
        if stat("/proc/\(pid)/cwd", &working) == 0 {
            return stat(data.path, &directory) == 0 && name(of: pid) == "postgres"
                && working.st_dev == directory.st_dev && working.st_ino == directory.st_ino
        }
        // Without CAP_SYS_PTRACE, as in most containers, not even root sees another user's working directory.
        guard errno == EACCES || errno == EPERM, name(of: pid) == "postgres" else { return false }
        return arguments(of: pid).contains(data.path)
    }

    private static func name(of pid: pid_t) -> String? {
        let name = contents("/proc/\(pid)/comm").prefix { $0 != UInt8(ascii: "\n") }
        return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
    }

    private static func arguments(of pid: pid_t) -> [String] {
        contents("/proc/\(pid)/cmdline").split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Empty when the process is gone.
    private static func contents(_ path: String) -> [UInt8] {
        do {
            return try FileSystem.bytes(of: path) ?? []
        } catch {
            return []
        }
    }
}
