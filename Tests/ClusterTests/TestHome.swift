import Glibc
import Postgres
import Testing

@testable import Cluster

/// Gives `body` a home in a temporary folder, and removes everything that came of it: server, sockets, data, wherever.
/// - Parameter name: the home's path inside the folder.
func withHome(_ name: String = "home", _ body: (ClusterHome) throws -> Void) throws {
    var template = Array("/tmp/omkost-tests-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // As root, the server's user must get through.
    chmod(folder, 0o711)
    let home = ClusterHome(path: folder + "/" + name)
    defer {
        cleanUp(home)
        FileSystem.removeTree(folder)
    }
    try body(home)
}

private func cleanUp(_ home: ClusterHome) {
    let state = PrivateCluster.inspect(home: home)
    if case .running(let pid, .some, _) = state.running {
        kill(pid, SIGINT)
        for _ in 0..<400 {
            var status: Int32 = 0
            waitpid(pid, &status, WNOHANG)
            guard case .running = PrivateCluster.inspect(home: home).running else { break }
            usleep(25_000)
        }
    }
    if let sockets = state.socketDirectory, sockets.hasPrefix("/tmp/omkost-") { FileSystem.removeTree(sockets) }
    if state.dataDirectory.hasPrefix(ClusterPlace.elsewhere + "/") {
        FileSystem.removeTree(FileSystem.parentPath(state.dataDirectory))
        rmdir(ClusterPlace.elsewhere)
    }
}

extension PrivateCluster {
    /// Runs one statement over a connection of its own.
    @discardableResult
    func run(_ text: String, database: String = "omkost") throws -> [[String?]] {
        let address = address(role: "omkost_admin", database: database)
        return try DatabaseConnection(address, applicationName: "omkost/tests").query(Statement("test", text)).rows
    }
}

/// The running server's process; nil when none runs.
func serverPid(_ home: ClusterHome) -> pid_t? {
    guard case .running(let pid, _, _) = PrivateCluster.inspect(home: home).running else { return nil }
    return pid
}

/// Waits up to 20 seconds for something another process does.
func eventually(_ isSo: () -> Bool) -> Bool {
    for _ in 0..<1_000 {
        if isSo() { return true }
        usleep(20_000)
    }
    return false
}
