import Glibc

/// Where the server's socket is. A socket's path has at most 107 bytes, so a home far down uses `/tmp`.
struct SocketDirectory: Hashable {
    let path: String
    /// Under `/tmp`, and so to be removed with the socket.
    let isTemporary: Bool

    /// Bytes of `sun_path` before its terminating zero.
    private static let pathLengthMax = 107
    private static let socketName = ".s.PGSQL.\(ServerSettings.port)"

    var socket: String { path + "/" + SocketDirectory.socketName }
    var lockFile: String { socket + ".lock" }

    /// The name changes with the data: a server whose data directory was removed under it takes a minute to notice, and
    /// then removes its socket, which must not be the successor's.
    init(base: String, fingerprint: Fingerprint) {
        let near = "\(base)/socket-\(fingerprint.text.prefix(8))"
        let length = near.utf8.count + 1 + SocketDirectory.socketName.utf8.count
        isTemporary = length > SocketDirectory.pathLengthMax || !near.utf8.allSatisfy(SocketDirectory.isPlain)
        path = isTemporary ? "/tmp/omkost-\(fingerprint.text)" : near
    }

    /// For the data that are there.
    init(of place: ClusterPlace) throws(ClusterError) {
        self.init(base: place.base, fingerprint: try place.dataDirectory.fingerprint())
    }

    /// What neither the server's list of directories nor libpq's list of hosts reads as more than a letter.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: " ") && byte != 0x7f && !",\"'\\".utf8.contains(byte)
    }

    /// Makes it, for `user` alone. In `/tmp` somebody else may have been first.
    func make(for user: ServerUser) throws(ClusterError) {
        guard let status = try FileSystem.status(path) else {
            return try FileSystem.makeDirectory(path, mode: 0o700, owner: user)
        }
        guard FileSystem.isDirectory(status), status.st_uid == user.uid else {
            throw .ownedBySomebodyElse(path: path)
        }
        guard status.st_mode & 0o077 == 0 || chmod(path, 0o700) == 0 else {
            throw .homeNotUsable(path: path, errno: errno)
        }
    }

    /// Removes what a server that is gone left here.
    func clear() {
        unlink(socket)
        unlink(lockFile)
    }

    func remove() {
        clear()
        rmdir(path)
    }

    /// Whether anybody takes connections on the socket: true also for a server that hangs, and for one in another
    /// container that shares the folder.
    var isListening: Bool {
        let descriptor = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        guard socket.utf8.count <= SocketDirectory.pathLengthMax else { return false }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: socket.utf8) }
        let answer = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        // A full queue is a server that does not answer, not the lack of one.
        return answer == 0 || errno == EAGAIN
    }
}
