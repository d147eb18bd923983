import Glibc

/// PostgreSQL's data directory. It exists whole or not at all.
struct DataDirectory: Hashable {
    let path: String

    /// The owner; nil when there are no data yet. Throws when something else stands there.
    func owner() throws(ClusterError) -> uid_t? {
        guard let status = try FileSystem.status(path) else { return nil }
        guard FileSystem.isDirectory(status) else { throw .notADataDirectory(path: path) }
        return status.st_uid
    }

    /// The major version that made it; nil when there are no data yet.
    func majorVersion() throws(ClusterError) -> Int? {
        guard try owner() != nil else { return nil }
        let text = try FileSystem.text(of: path + "/PG_VERSION")
        guard let major = text?.split(separator: "\n").first.flatMap({ Int($0) }) else {
            throw .notADataDirectory(path: path)
        }
        return major
    }

    /// What tells this data directory from any other, a later one at the same path too: PostgreSQL's system identifier,
    /// the first eight bytes of its control file, together with the path.
    func fingerprint() throws(ClusterError) -> Fingerprint {
        guard let control = try FileSystem.bytes(of: path + "/global/pg_control") else {
            throw .notADataDirectory(path: path)
        }
        return Fingerprint(Array(path.utf8) + control.prefix(8))
    }

    /// Makes the data directory, under the start lock.
    ///
    /// `initdb` works in a directory beside it, which it syncs; the rename comes last. Killed anywhere before, there are
    /// no data, and the next command clears the remains away.
    static func make(in place: ClusterPlace, user: ServerUser, binaries: ServerBinaries) throws(ClusterError) {
        let unfinished = "data.new-"
        for name in FileSystem.names(in: place.base) where name.hasPrefix(unfinished) {
            FileSystem.removeTree(place.base + "/" + name)
        }
        // The time makes the name differ from one that an `initdb` without its parent may still be writing.
        let new = DataDirectory(path: "\(place.base)/\(unfinished)\(getpid())-\(time(nil))")
        try FileSystem.makeDirectory(new.path, mode: 0o700, owner: user)
        do {
            try new.initialise(log: place.initLog, user: user, binaries: binaries)
        } catch {
            FileSystem.removeTree(new.path)
            throw error
        }
        guard rename(new.path, place.dataDirectory.path) == 0 else {
            throw .homeNotUsable(path: place.dataDirectory.path, errno: errno)
        }
        try FileSystem.sync(place.base)
    }

    private func initialise(log: String, user: ServerUser, binaries: ServerBinaries) throws(ClusterError) {
        let output = try FileSystem.open(log, O_WRONLY | O_CREAT | O_TRUNC)
        defer { close(output) }
        try FileSystem.give(output, log, to: user)
        let (executable, arguments) = try user.command(
            binaries.initdb,
            [
                "--pgdata=\(path)", "--username=\(ServerSettings.administrator)", "--encoding=UTF8", "--locale=C",
                "--data-checksums", "--auth-local=peer", "--auth-host=reject", "--no-instructions",
            ])
        guard try ChildProcess.run(executable, arguments, output: output) == 0 else { throw .initFailed(log: log) }
        let settings = path + "/postgresql.conf"
        guard let text = try FileSystem.text(of: settings) else { throw .initFailed(log: log) }
        try FileSystem.replace(settings, with: text + "\ninclude 'omkost.conf'\n", owner: user)
        try FileSystem.sync(path)
    }
}
