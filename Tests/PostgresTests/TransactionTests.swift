import Postgres
import TestSupport
import Testing

@Suite struct TransactionTests {
    private struct Stop: Error {}

    private func connect() throws -> DatabaseConnection {
        let connection = try TestServer.makeDatabase().connect("omkost_admin")
        try connection.run("create table public.thing (name text primary key)")
        return connection
    }

    @Test("what is returned is committed")
    func commits() throws {
        let connection = try connect()
        let answer = try connection.transaction(.readCommitted) {
            try connection.run("insert into public.thing values ('a')")
            return 7
        }
        #expect(answer == 7)
        #expect(try connection.value("select count(*) from public.thing") == "1")
    }

    @Test("an error of the caller's own rolls back, and is the one thrown")
    func rollsBack() throws {
        let connection = try connect()
        #expect(throws: Stop.self) {
            try connection.transaction(.readCommitted) {
                try connection.run("insert into public.thing values ('a')")
                throw Stop()
            }
        }
        #expect(try connection.value("select count(*) from public.thing") == "0")
    }

    @Test("an error of the server rolls back, and the connection goes on")
    func rollsBackAfterError() throws {
        let connection = try connect()
        let error = try #require(throws: DatabaseError.self) {
            try connection.transaction(.readCommitted) {
                try connection.run("insert into public.thing values ('a')")
                try connection.run("insert into public.thing values ('a')")
            }
        }
        #expect(error.sqlState == "23505")
        #expect(try connection.value("select count(*) from public.thing") == "0")
    }

    @Test("a commit that the server refuses is an error, and nothing stays")
    func refusedCommit() throws {
        let connection = try connect()
        try connection.run("alter table public.thing add unique (name) deferrable initially deferred")
        try connection.run("alter table public.thing drop constraint thing_pkey")
        let error = try #require(throws: DatabaseError.self) {
            try connection.transaction(.readCommitted) {
                try connection.run("insert into public.thing values ('a'), ('a')")
            }
        }
        #expect(error.sqlState == "23505")
        #expect(error.statement == "transaction.commit")
        try connection.expectUsable()
    }

    @Test("a transaction whose error the body swallowed is not taken for committed")
    func swallowed() throws {
        let connection = try connect()
        let error = try #require(throws: DatabaseError.self) {
            try connection.transaction(.readCommitted) {
                try connection.run("insert into public.thing values ('b')")
                do { try connection.run("select 1 / 0") } catch { return }
            }
        }
        #expect(error.kind == .unexpectedAnswer)
        #expect(try connection.value("select count(*) from public.thing") == "0")
    }

    @Test("a snapshot stays as it was when it was taken, and writes nothing")
    func snapshot() throws {
        let database = try TestServer.makeDatabase()
        let (reader, writer) = (try database.connect("omkost_admin"), try database.connect("omkost_admin"))
        try writer.run("create table public.thing (name text primary key)")
        try reader.transaction(.snapshot) {
            #expect(try reader.value("select count(*) from public.thing") == "0")
            try writer.run("insert into public.thing values ('a')")
            #expect(try reader.value("select count(*) from public.thing") == "0")
        }
        #expect(try reader.value("select count(*) from public.thing") == "1")
        let error = try #require(throws: DatabaseError.self) {
            try reader.transaction(.snapshot) { try reader.run("insert into public.thing values ('b')") }
        }
        #expect(error.sqlState == "25006")
    }
}
