import Glibc

/// PostgreSQL's `postmaster.pid`.
struct PidFile {
    enum Status: String {
        case starting, stopping, ready, standby
    }

    let path: String
    let pid: pid_t
    /// Nil until the server has written it.
    let status: Status?
    private let lines: [Substring]

    static func path(in data: DataDirectory) -> String {
        data.path + "/postmaster.pid"
    }

    /// Nil when there is no such file, or nothing that can be read in it.
    init?(in data: DataDirectory) throws(ClusterError) {
        path = PidFile.path(in: data)
        guard let text = try FileSystem.text(of: path) else { return nil }
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.first, let pid = pid_t(first), pid > 0 else { return nil }
        self.pid = pid
        status = lines.count > 7 ? Status(rawValue: String(lines[7].prefix { $0 != " " })) : nil
    }

    /// A number that no process can have, yet a valid one to the server.
    private static let nobody = pid_t.max

    /// Takes the number out of the file, because the server would believe in whoever bears it now.
    ///
    /// The file itself stays: it names the shared memory, by which the server sees that backends of the one before are
    /// still writing, and starting beside those would damage the data.
    func disown(owner: ServerUser) throws(ClusterError) {
        guard pid != PidFile.nobody else { return }
        let rest = lines.dropFirst().map(String.init)
        let text = ([String(PidFile.nobody)] + rest).joined(separator: "\n")
        try FileSystem.replace(path, with: text, owner: owner)
    }

    /// Removes a file without a number, which a crash can leave and which the server refuses. One that is just being
    /// written by a server whose command was killed gets a moment to fill.
    static func clearUnreadable(in data: DataDirectory) throws(ClusterError) {
        guard try isUnreadable(in: data) else { return }
        usleep(200_000)
        if try isUnreadable(in: data) { unlink(path(in: data)) }
    }

    private static func isUnreadable(in data: DataDirectory) throws(ClusterError) -> Bool {
        guard try FileSystem.status(path(in: data)) != nil else { return false }
        return try PidFile(in: data) == nil
    }
}
