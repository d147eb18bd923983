import Foundation
import Postgres
import TestSupport
import Testing

@Suite struct LostConnectionTests {
    @Test("a backend terminated while idle is a lost connection, and says 57P01")
    func idle() throws {
        let database = try TestServer.makeDatabase()
        let (connection, other) = (try database.connect(), try database.connect("omkost_admin"))
        let backend = try connection.backend
        _ = try other.value("select pg_terminate_backend($1, 5000)", [.number(backend)])
        try expectLost(connection) { _ = try connection.value("select 1") }
    }

    @Test("and so is one terminated in the middle of a statement")
    func busy() throws {
        try whileTerminated { connection in
            try expectLost(connection) { _ = try connection.value("select pg_sleep(30)") }
        }
    }

    @Test("and in the middle of a transaction, whose rollback nobody waits for")
    func transaction() throws {
        try whileTerminated { connection in
            try expectLost(connection) {
                try connection.transaction(.readCommitted) { _ = try connection.value("select pg_sleep(30)") }
            }
        }
    }

    @Test("and in the middle of rows on their way out")
    func copyOut() throws {
        try whileTerminated { connection in
            let statement = Statement(
                "test.copy",
                "copy (select repeat('x', 9000) from generate_series(1, 1000) i where pg_sleep(0.05) is not null) "
                    + "to stdout (format binary)")
            try expectLost(connection) { try connection.copyOut(statement) { _ in } }
        }
    }

    @Test("and in the middle of rows on their way in")
    func copyIn() throws {
        let database = try TestServer.makeDatabase()
        let (connection, other) = (try database.connect("omkost_admin"), try database.connect("omkost_admin"))
        try connection.run("create table public.thing (name text)")
        let backend = try connection.backend
        try expectLost(connection) {
            let copy = try CopyIn(connection, Statement("test.copy", "copy public.thing from stdin (format binary)"))
            for row in 0..<1_000 {
                if row == 500 { _ = try other.value("select pg_terminate_backend($1, 5000)", [.number(backend)]) }
                try copy.beginRow(fieldCount: 1)
                copy.text(String(repeating: "x", count: 5_000))
            }
            try copy.finish()
        }
    }

    /// Runs `body` with a connection whose backend is terminated half a second later.
    private func whileTerminated(_ body: (DatabaseConnection) throws -> Void) throws {
        let database = try TestServer.makeDatabase()
        let connection = try database.connect()
        let backend = try connection.backend
        let thread = Thread {
            do {
                let other = try database.connect("omkost_admin")
                _ = try other.value("select pg_sleep(0.5), pg_terminate_backend($1)", [.number(backend)])
            } catch {
                Issue.record(error)
            }
        }
        thread.start()
        try body(connection)
    }

    private func expectLost(
        _ connection: DatabaseConnection, sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> Void
    ) throws {
        let error = try #require(throws: DatabaseError.self, sourceLocation: sourceLocation) { try body() }
        #expect(error.kind == .connectionLost, sourceLocation: sourceLocation)
        #expect(error.sqlState == "57P01", sourceLocation: sourceLocation)
        #expect(!connection.isAlive, sourceLocation: sourceLocation)
        let again = try #require(throws: DatabaseError.self, sourceLocation: sourceLocation) {
            try connection.value("select 1")
        }
        #expect(again.kind == .connectionLost, sourceLocation: sourceLocation)
    }
}
