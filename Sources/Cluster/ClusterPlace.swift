import Glibc

/// The folder that holds the data directory, the locks and the logs: the home itself, or a folder under
/// `/var/lib/omkost` when root's server cannot get to the home. `location` in the home then names it, so that removing
/// the home gives a fresh start.
struct ClusterPlace {
    /// Absolute, without symbolic links.
    let home: String
    /// Absolute; equal to `home` unless the data are elsewhere.
    let base: String

    /// Where folders go that must not be in the home.
    static let elsewhere = "/var/lib/omkost"

    var dataDirectory: DataDirectory { DataDirectory(path: base + "/data") }
    var serverLog: String { base + "/postgres.log" }
    var initLog: String { base + "/initdb.log" }
    var startLock: String { base + "/start.lock" }
    var useLock: String { base + "/use.lock" }
    private var location: String { home + "/location" }

    /// The place this home already has; nil for a home without data.
    static func existing(home: String?) throws(ClusterError) -> ClusterPlace? {
        guard let home else { return nil }
        let here = ClusterPlace(home: home, base: home)
        if let base = try recorded(here.location) {
            guard try FileSystem.status(base) != nil else { throw .dataGone(path: base, location: here.location) }
            return ClusterPlace(home: home, base: base)
        }
        return try FileSystem.status(here.dataDirectory.path) == nil ? nil : here
    }

    /// A place for a home without data. Every command decides the same, so no lock is needed; of two that make a folder
    /// elsewhere, the one that records it first wins.
    static func choose(home: String, user: ServerUser) throws(ClusterError) -> ClusterPlace {
        let here = ClusterPlace(home: home, base: home)
        if try user.canEnter(home) { return here }
        let base = try makeElsewhere(home: home)
        let unrecorded = "\(here.location).\(getpid())"
        try FileSystem.replace(unrecorded, with: base + "\n")
        defer { unlink(unrecorded) }
        if link(unrecorded, here.location) == 0 {
            try FileSystem.sync(home)
            return ClusterPlace(home: home, base: base)
        }
        let failure = errno
        FileSystem.removeTree(base)
        guard failure == EEXIST, let earlier = try existing(home: home) else {
            throw .homeNotUsable(path: here.location, errno: failure)
        }
        return earlier
    }

    /// The random end of the name keeps a home that was removed and made again away from its former data.
    private static func makeElsewhere(home: String) throws(ClusterError) -> String {
        try FileSystem.makeParents(of: elsewhere)
        try FileSystem.makeDirectory(elsewhere, mode: 0o711, mayExist: true)
        let suffix = String(UInt32.random(in: 0x1000_0000...UInt32.max), radix: 16)
        let base = "\(elsewhere)/\(Fingerprint(home.utf8).text)-\(suffix)"
        try FileSystem.makeDirectory(base, mode: 0o711)
        try FileSystem.replace(base + "/home", with: home + "\n")
        return base
    }

    /// The folders under `/var/lib/omkost` whose home does not name them any more.
    static func leftovers() -> [String] {
        FileSystem.names(in: elsewhere).map { elsewhere + "/" + $0 }.filter { base in
            do {
                guard let home = try firstLine(base + "/home") else { return false }
                return try recorded(home + "/location") != base
            } catch {
                // A home we may not read is not known to be gone.
                return false
            }
        }
    }

    private static func recorded(_ location: String) throws(ClusterError) -> String? {
        try firstLine(location).flatMap { $0.hasPrefix("/") ? $0 : nil }
    }

    private static func firstLine(_ path: String) throws(ClusterError) -> String? {
        try FileSystem.text(of: path)?.split(separator: "\n").first.map(String.init)
    }
}
