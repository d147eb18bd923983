import Foundation
import Postgres
import TestSupport

/// A PostgreSQL of the harness's own, that rows may stop, kill and fill: on a unix socket and on a port of 127.0.0.1.
///
/// It is set up as somebody else's server would be, so the program gets at it by `--database` and nothing of the private
/// cluster helps.
final class FaultServer: @unchecked Sendable {
    let folder: TemporaryFolder
    let port: Int
    private let binaries: String
    private let settings: [String]

    /// - Parameters:
    ///   - initdb: options of initdb
    ///   - settings: lines of postgresql.conf
    init(initdb options: [String] = [], settings: [String] = ["fsync = off"]) throws {
        folder = try TemporaryFolder("faults")
        binaries = try FaultServer.findBinaries()
        port = try FaultServer.freePort()
        self.settings = settings
        chmod(folder.path, 0o755)
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        if geteuid() == 0 { try Shell.run(["chown", "-R", "postgres", home]) }
        try asServerUser(
            ["\(binaries)/initdb", "-D", data, "-U", "omkost_admin", "--auth=trust", "-E", "UTF8", "--locale=C"]
                + options)
        try configure()
        try start()
    }

    private var home: String { "\(folder.path)/server" }
    var data: String { "\(home)/data" }
    private var log: String { "\(home)/log" }

    private func configure() throws {
        let lines =
            [
                "listen_addresses = '127.0.0.1'", "port = \(port)", "unix_socket_directories = '\(home)'",
                "max_connections = 60", "shared_buffers = 64MB", "log_error_verbosity = terse",
                "log_parameter_max_length_on_error = 0", "log_checkpoints = off",
            ] + settings
        let text = lines.joined(separator: "\n") + "\n"
        let file = "\(data)/postgresql.auto.conf"
        try text.write(toFile: file, atomically: false, encoding: .utf8)
    }

    // MARK: Its life

    func start() throws {
        try asServerUser(["\(binaries)/pg_ctl", "-D", data, "-l", log, "-w", "-s", "start"])
    }

    /// - Parameter mode: fast or immediate
    func stop(_ mode: String = "fast") throws {
        try asServerUser(["\(binaries)/pg_ctl", "-D", data, "-m", mode, "-w", "-s", "stop"])
    }

    func restart(_ mode: String) throws {
        try stop(mode)
        try start()
    }

    /// For the end of the harness, whatever state the server is in.
    func close() {
        do {
            try stop("immediate")
            try FileManager.default.removeItem(atPath: folder.path)
        } catch { return }
    }

    /// Waits until it takes connections again, after a crash.
    func waitUntilReady() throws {
        let end = ContinuousClock.now + .seconds(30)
        while true {
            do { return _ = try sql("select 1") } catch {
                guard ContinuousClock.now < end else { throw Deviation(seen: "the server did not come back") }
                usleep(50_000)
            }
        }
    }

    /// Makes a role that the server asks for a password when it comes by the network.
    func askForPassword(of role: String, _ password: String, memberOf group: String) throws {
        try sql("create role \(role) login in role \(group) password '\(password)'")
        let file = "\(data)/pg_hba.conf"
        let rest = try String(contentsOfFile: file, encoding: .utf8)
        // Its owner stays the server's user: the file is written in place.
        try "host all \(role) 127.0.0.1/32 scram-sha-256\n\(rest)".write(
            toFile: file, atomically: false, encoding: .utf8)
        try sql("select pg_reload_conf()")
    }

    func asServerUser(_ command: [String]) throws {
        let identity = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--"]
        try Shell.run((geteuid() == 0 ? identity : []) + command)
    }

    // MARK: Ways to it

    /// As `--database` takes it.
    func address(_ database: String, role: String, host: String? = nil, port: Int? = nil) -> String {
        "host=\(host ?? home) port=\(port ?? self.port) dbname=\(database) user=\(role)"
    }

    func connect(_ database: String = "postgres", role: String = "omkost_admin") throws -> DatabaseConnection {
        try DatabaseConnection(DatabaseAddress(url: address(database, role: role)), applicationName: "faults")
    }

    /// One statement as the superuser, on a connection of its own.
    /// - Returns: the first column of the first row
    @discardableResult
    func sql(_ text: String, in database: String = "postgres") throws -> String? {
        try connect(database).query(Statement("faults", text)).rows.first?.first ?? nil
    }

    /// What the server has written to its log.
    func logText() throws -> String {
        try String(contentsOfFile: log, encoding: .utf8)
    }

    private static func findBinaries() throws -> String {
        if let given = ProcessInfo.processInfo.environment["OMKOST_PG_BINDIR"] { return given }
        let root = "/usr/lib/postgresql"
        let versions = try FileManager.default.contentsOfDirectory(atPath: root).compactMap { Int($0) }.sorted()
        guard let newest = versions.last else { throw Deviation(seen: "no PostgreSQL in \(root)") }
        return "\(root)/\(newest)/bin"
    }

    /// A folder that the server's user may enter, for a disk of the log.
    static func folderForLog() throws -> TemporaryFolder {
        let folder = try TemporaryFolder("wal")
        chmod(folder.path, 0o755)
        return folder
    }

    private static func freePort() throws -> Int {
        let listener = try Listener()
        defer { listener.close() }
        return listener.port
    }
}
