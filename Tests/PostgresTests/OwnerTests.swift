import Foundation
import Postgres
import TestSupport
import Testing

/// A connection that reads on behalf of another.
@Suite struct OwnerTests {
    private func pair(_ database: TestDatabase) throws -> (reader: DatabaseConnection, owner: DatabaseConnection) {
        let (reader, owner) = (try database.connect(), try database.connect())
        reader.owner = owner
        return (reader, owner)
    }

    @Test(
        "reads no further once its owner's session has ended, in a wait and between rows",
        arguments: [
            "select pg_sleep(60)",
            "select repeat('x', 9000) from generate_series(1, 6000) i where pg_sleep(0.01) is not null",
        ])
    func ownerGone(query: String) throws {
        let database = try TestServer.makeDatabase()
        let (reader, owner) = try pair(database)
        let backend = try owner.backend
        let thread = Thread {
            do {
                let other = try database.connect("omkost_admin")
                _ = try other.value("select pg_sleep(0.5), pg_terminate_backend($1)", [.number(backend)])
            } catch {
                Issue.record(error)
            }
        }
        thread.start()
        let started = ContinuousClock.now
        let error = try #require(throws: DatabaseError.self) {
            try reader.transaction(.snapshot) {
                try reader.copyOut(Statement("test.copy", "copy (\(query)) to stdout (format binary)")) { _ in }
            }
        }
        #expect(error == DatabaseError(.connectionLost, statement: "test.copy"))
        #expect(ContinuousClock.now - started < .seconds(8))
        #expect(!owner.isAlive)
        reader.owner = nil
        try reader.expectUsable()
    }

    @Test("what the server merely tells the owner does not disturb it")
    func notice() throws {
        let database = try TestServer.makeDatabase()
        let (reader, owner) = try pair(database)
        try owner.run("listen something")
        try database.connect("omkost_admin").run("notify something")
        #expect(try reader.value("select pg_sleep(0.3), 1") != nil)
        try reader.expectUsable()
        try owner.expectUsable()
    }
}
