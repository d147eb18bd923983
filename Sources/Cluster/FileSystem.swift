import Glibc

/// The file operations the cluster needs, with the path in every error. Symbolic links are not followed where we write:
/// as root we may work in a folder that somebody else can write to.
enum FileSystem {
    /// Absolute and free of symbolic links; nil when it does not exist.
    static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// What stands at `path` itself; nil for nothing.
    static func status(_ path: String) throws(ClusterError) -> stat? {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT { return nil }
            throw .homeNotUsable(path: path, errno: errno)
        }
        return status
    }

    static func isDirectory(_ status: stat) -> Bool {
        status.st_mode & S_IFMT == S_IFDIR
    }

    /// Makes one directory with exactly this mode and owner, whatever the umask is.
    static func makeDirectory(
        _ path: String, mode: mode_t, owner: ServerUser? = nil, mayExist: Bool = false
    ) throws(ClusterError) {
        guard mkdir(path, 0o700) == 0 else {
            if errno == EEXIST, mayExist { return }
            throw .homeNotUsable(path: path, errno: errno)
        }
        let descriptor = try open(path, O_RDONLY | O_DIRECTORY)
        defer { close(descriptor) }
        try give(descriptor, path, to: owner)
        guard fchmod(descriptor, mode) == 0 else { throw .homeNotUsable(path: path, errno: errno) }
    }

    /// Makes what is missing above `path`, as `mkdir -p` does.
    static func makeParents(of path: String) throws(ClusterError) {
        var parents: [String] = []
        var parent = parentPath(path)
        while !parent.isEmpty, parent != "/", realPath(parent) == nil {
            parents.append(parent)
            parent = parentPath(parent)
        }
        for missing in parents.reversed() {
            guard mkdir(missing, 0o777) == 0 || errno == EEXIST else {
                throw .homeNotUsable(path: missing, errno: errno)
            }
        }
    }

    /// The folder that `path` is in; empty for a bare name.
    static func parentPath(_ path: String) -> String {
        var trimmed = Substring(path)
        while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
        guard let slash = trimmed.lastIndex(of: "/") else { return "" }
        return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
    }

    /// Opens without following a symbolic link at the end, and never for children of ours.
    static func open(_ path: String, _ flags: Int32, mode: mode_t = 0o600) throws(ClusterError) -> Int32 {
        let descriptor = Glibc.open(path, flags | O_CLOEXEC | O_NOFOLLOW, mode)
        guard descriptor >= 0 else { throw .homeNotUsable(path: path, errno: errno) }
        return descriptor
    }

    /// Hands an open file over to `owner`; nothing to do unless root works for another user.
    static func give(_ descriptor: Int32, _ path: String, to owner: ServerUser?) throws(ClusterError) {
        guard let owner, owner.uid != geteuid() else { return }
        guard fchown(descriptor, owner.uid, owner.gid) == 0 else { throw .homeNotUsable(path: path, errno: errno) }
    }

    /// A whole small file; nil when it does not exist.
    static func bytes(of path: String) throws(ClusterError) -> [UInt8]? {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw .homeNotUsable(path: path, errno: errno)
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 8_192)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count == 0 { return bytes }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw .homeNotUsable(path: path, errno: errno)
            }
            bytes += chunk[..<count]
        }
    }

    static func text(of path: String) throws(ClusterError) -> String? {
        try bytes(of: path).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Puts a file there whole or not at all: written beside it, synced, then renamed over it.
    static func replace(_ path: String, with text: String, owner: ServerUser? = nil) throws(ClusterError) {
        let newPath = path + ".new"
        let descriptor = try open(newPath, O_WRONLY | O_CREAT | O_TRUNC)
        defer { close(descriptor) }
        try give(descriptor, newPath, to: owner)
        try write(Array(text.utf8), to: descriptor, newPath)
        guard fsync(descriptor) == 0, rename(newPath, path) == 0 else {
            throw .homeNotUsable(path: path, errno: errno)
        }
        try sync(parentPath(path))
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws(ClusterError) {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count >= 0 || errno == EINTR else { throw .homeNotUsable(path: path, errno: errno) }
            written += max(0, count)
        }
    }

    /// Makes the names in a directory survive a power cut.
    static func sync(_ directory: String) throws(ClusterError) {
        let descriptor = try open(directory, O_RDONLY | O_DIRECTORY)
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .homeNotUsable(path: directory, errno: errno) }
    }

    /// The names in a directory, sorted; none when it does not exist or may not be read.
    static func names(in directory: String) -> [String] {
        guard let stream = opendir(directory) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Removes a directory with what is in it, not following links. What cannot be removed stays; `errno` is not kept.
    static func removeTree(_ path: String) {
        guard unlink(path) != 0, errno != ENOENT else { return }
        for name in names(in: path) { removeTree(path + "/" + name) }
        rmdir(path)
    }
}
