import Foundation
import Postgres
import TestSupport
import Testing

/// Several connections that see the same, and stop together.
@Suite struct SharedSnapshotTests {
    @Test("another connection sees what the snapshot shows, whatever has happened since")
    func shared() throws {
        let database = try TestServer.makeDatabase()
        let (first, second, writer) = (try database.connect(), try database.connect(), try database.connect())
        try writer.run("create temporary table mine (n int)")
        let administrator = try database.connect("omkost_admin")
        try administrator.run("create table public.thing as select 1 as n")
        try administrator.run("grant select on public.thing to omkost_batch")
        try first.transaction(.snapshot) {
            _ = try first.value("select count(*) from public.thing")
            let shared = try first.shareSnapshot()
            try administrator.run("insert into public.thing values (2)")
            let seen = try second.transaction(.snapshot, sharing: shared) {
                try second.value("select count(*) from public.thing")
            }
            #expect(seen == "1")
            #expect(try second.value("select count(*) from public.thing") == "2")
        }
    }

    @Test("a snapshot whose transaction is over is refused")
    func over() throws {
        let database = try TestServer.makeDatabase()
        let (first, second) = (try database.connect(), try database.connect())
        let shared = try first.transaction(.snapshot) { try first.shareSnapshot() }
        let error = try #require(throws: DatabaseError.self) {
            try second.transaction(.snapshot, sharing: shared) { _ = try second.value("select 1") }
        }
        #expect(error.kind == .refused)
        try second.expectUsable()
    }

    @Test("a connection gives up what it asks once the halt it shares is set")
    func halted() throws {
        let database = try TestServer.makeDatabase()
        let connection = try database.connect()
        let halt = Halt()
        connection.halt = halt
        let thread = Thread {
            usleep(300_000)
            halt.set()
        }
        thread.start()
        let began = ContinuousClock.now
        let error = try #require(throws: DatabaseError.self) { _ = try connection.value("select pg_sleep(60)") }
        #expect(error.kind == .interrupted)
        #expect(ContinuousClock.now - began < .seconds(15))
        connection.halt = nil
        try connection.expectUsable()
    }

    @Test("a session that has ended is seen without asking it anything")
    func standing() throws {
        let database = try TestServer.makeDatabase()
        let connection = try database.connect()
        try connection.checkStanding()
        let backend = try connection.backend
        _ = try database.connect("omkost_admin").value("select pg_terminate_backend($1)", [.number(backend)])
        usleep(500_000)
        let error = try #require(throws: DatabaseError.self) { try connection.checkStanding() }
        #expect(error.kind == .connectionLost)
    }
}
