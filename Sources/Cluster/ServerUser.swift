import Glibc

/// The operating system's user that the server runs as.
package struct ServerUser: Hashable, Sendable {
    /// Who runs the server when root calls, whom PostgreSQL refuses.
    static let nameForRoot = "postgres"

    package let name: String
    package let uid: uid_t
    package let gid: gid_t

    /// The caller; for root the owner of the data that are there already, or `postgres`. Throws when the data belong to
    /// somebody whom the caller cannot become.
    static func serving(_ data: DataDirectory?) throws(ClusterError) -> ServerUser {
        let caller = geteuid()
        let owner = try data?.owner()
        if caller == 0, owner == nil {
            guard let user = ServerUser(name: nameForRoot) else { throw .noServerUser(name: nameForRoot) }
            return user
        }
        let uid = owner ?? caller
        guard caller == 0 || uid == caller, uid != 0 else { throw .ownedBySomebodyElse(path: data?.path ?? "") }
        guard let user = ServerUser(uid: uid) else { throw .userWithoutName(uid: uid) }
        return user
    }

    /// Nil when the user has no name.
    init?(uid: uid_t) {
        self.init { entry, buffer, size, found in getpwuid_r(uid, entry, buffer, size, found) }
    }

    init?(name: String) {
        self.init { entry, buffer, size, found in getpwnam_r(name, entry, buffer, size, found) }
    }

    private init?(
        _ look: (
            UnsafeMutablePointer<passwd>, UnsafeMutablePointer<CChar>, Int,
            UnsafeMutablePointer<UnsafeMutablePointer<passwd>?>
        ) -> Int32
    ) {
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: 16_384)
        let read: (String, uid_t, gid_t)? = buffer.withUnsafeMutableBufferPointer { strings in
            guard let start = strings.baseAddress, look(&entry, start, strings.count, &found) == 0, found != nil,
                let name = entry.pw_name
            else { return nil }
            return (String(cString: name), entry.pw_uid, entry.pw_gid)
        }
        guard let (name, uid, gid) = read else { return nil }
        self.name = name
        self.uid = uid
        self.gid = gid
    }

    /// The command that runs `executable` as this user. `setpriv` replaces itself, so the process keeps its number.
    func command(_ executable: String, _ arguments: [String]) throws(ClusterError) -> (String, [String]) {
        guard uid != geteuid() else { return (executable, arguments) }
        guard let setpriv = ExecutablePath.find("setpriv") else { throw .setprivNotFound }
        let identity = ["--reuid=\(uid)", "--regid=\(gid)", "--init-groups", "--"]
        return (setpriv, identity + [executable] + arguments)
    }

    /// Whether this user gets to `directory` through everything above it. Asked of the kernel as that user, because
    /// access lists and mounts decide too.
    func canEnter(_ directory: String) throws(ClusterError) -> Bool {
        guard uid != geteuid() else { return access(directory, X_OK) == 0 }
        let (executable, arguments) = try command(ExecutablePath.find("test") ?? "/usr/bin/test", ["-x", directory])
        return try ChildProcess.run(executable, arguments, output: nil) == 0
    }
}
