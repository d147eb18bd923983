import Foundation
import Postgres

extension DatabaseConnection {
    /// One statement whose answer does not matter.
    func say(_ text: String) throws {
        try query(Statement("faults", text))
    }

    /// The server process of this session.
    func backendPid() throws -> Int32 {
        let statement = Statement("faults.pid", "select pg_backend_pid()")
        guard let pid = try query(statement).onlyRow(of: statement)[0].flatMap({ Int32($0) }) else {
            throw Deviation(seen: "the server does not say its process")
        }
        return pid
    }
}

extension Scene {
    /// Kills a backend, and waits until the server has ended all others and takes connections again.
    func crash(_ backend: Int32) throws {
        let writer = try writer()
        kill(backend, SIGKILL)
        let end = ContinuousClock.now + .seconds(10)
        while kill(writer, 0) == 0 {
            try expect(ContinuousClock.now < end, "the server took no notice of a dead backend")
            usleep(5_000)
        }
        try server.waitUntilReady()
    }

    /// Waits until a backend waits for a lock.
    func waitUntilWaiting(_ backend: Int32) throws {
        let end = ContinuousClock.now + .seconds(8)
        while try sql("select count(*) from pg_locks where pid = \(backend) and not granted") == "0" {
            try expect(ContinuousClock.now < end, "the run never waited for the lock")
            usleep(10_000)
        }
    }
}
