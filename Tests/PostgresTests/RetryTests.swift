import Foundation
import Postgres
import TestSupport
import Testing

@Suite struct RetryTests {
    private func fail(_ connection: DatabaseConnection, _ sqlState: String) throws {
        try connection.run("do $$ begin raise exception 'x' using errcode = '\(sqlState)'; end $$")
    }

    @Test("a transaction that gave way is begun again, five times in all", arguments: ["40001", "40P01"])
    func fiveTimes(sqlState: String) throws {
        let connection = try TestServer.makeDatabase().connect()
        var tries = 0
        let error = try #require(throws: DatabaseError.self) {
            try connection.retrying {
                try connection.transaction(.readCommitted) {
                    tries += 1
                    try fail(connection, sqlState)
                }
            }
        }
        #expect(error.sqlState == sqlState)
        #expect(tries == 5)
        try connection.expectUsable()
    }

    @Test("any other error is thrown at once", arguments: ["23505", "57014", "55P03"])
    func others(sqlState: String) throws {
        let connection = try TestServer.makeDatabase().connect()
        var tries = 0
        #expect(throws: DatabaseError.self) {
            try connection.retrying {
                tries += 1
                try fail(connection, sqlState)
            }
        }
        #expect(tries == 1)
    }

    @Test("two that lock two rows in opposite order both come to their end, and nothing is done twice")
    func deadlock() throws {
        let database = try TestServer.makeDatabase()
        let administrator = try database.connect("omkost_admin")
        try administrator.run(
            "create table public.thing (name text primary key, count int); "
                + "insert into public.thing values ('a', 0), ('b', 0)")
        let group = DispatchGroup()
        for order in [["a", "b"], ["b", "a"]] {
            DispatchQueue.global().async(group: group) {
                do {
                    let connection = try database.connect("omkost_admin")
                    try connection.run("set deadlock_timeout = '100ms'")
                    try connection.retrying {
                        try connection.transaction(.readCommitted) {
                            for name in order {
                                try connection.run("update public.thing set count = count + 1 where name = '\(name)'")
                                _ = try connection.value("select pg_sleep(0.3)")
                            }
                        }
                    }
                } catch {
                    Issue.record(error)
                }
            }
        }
        #expect(group.wait(timeout: .now() + 30) == .success)
        #expect(try administrator.value("select string_agg(count::text, ' ') from public.thing") == "2 2")
    }
}
