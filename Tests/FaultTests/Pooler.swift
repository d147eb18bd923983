import Foundation

/// pgbouncer in transaction mode between the program and a scene's database.
final class Pooler {
    private let victim: Victim
    private let listening: Int
    private let database: String

    var address: String { "host=127.0.0.1 port=\(listening) dbname=\(database) user=omkost_batch" }

    init(_ scene: Scene) throws {
        guard Shell.has("pgbouncer") else { throw NotRun(why: "no pgbouncer (apt-get install pgbouncer)") }
        let listener = try Listener()
        listening = listener.port
        listener.close()
        database = scene.database
        // Poolers that do not know a startup parameter refuse it, or are told to forget it, as here.
        let settings = """
            [databases]
            \(database) = host=127.0.0.1 port=\(scene.server.port) user=omkost_batch
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = \(listening)
            unix_socket_dir =
            auth_type = any
            pool_mode = transaction
            ignore_startup_parameters = options,extra_float_digits

            """
        let file = "\(FileManager.default.temporaryDirectory.path)/omkost-pooler-\(listening).ini"
        try settings.write(toFile: file, atomically: false, encoding: .utf8)
        chmod(file, 0o644)
        // It refuses to be root.
        let identity = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--"]
        let path = (ProcessInfo.processInfo.environment["PATH"] ?? "") + ":/usr/sbin:/sbin"
        victim = try Victim(
            ["/usr/bin/env"] + (geteuid() == 0 ? identity : []) + ["pgbouncer", file], environment: ["PATH": path])
        defer { unlink(file) }
        try waitUntilListening()
    }

    private func waitUntilListening() throws {
        let end = ContinuousClock.now + .seconds(10)
        while ContinuousClock.now < end, victim.isRunning {
            if try Shell.accepts(port: listening) { return }
            usleep(20_000)
        }
        throw NotRun(why: "pgbouncer did not start: \(try victim.wait(atMost: .seconds(1)).errors.suffix(200))")
    }

    func close() {
        victim.signal(SIGKILL)
    }
}
