import Postgres
import TestSupport
import Testing

/// PostgreSQL writes values into its messages, details and contexts. None of it may reach an error of ours.
@Suite struct ErrorTextTests {
    private func connect() throws -> DatabaseConnection {
        let connection = try TestServer.makeDatabase().connect("omkost_admin")
        try connection.run(
            """
            create table public.person (cpr text constraint person_key primary key check (cpr <> 'x'), number bigint);
            insert into public.person values ('\(Canary.digits)', 1);
            """)
        return connection
    }

    @Test("a violated key keeps its SQLSTATE and the names of table and constraint")
    func uniqueViolation() throws {
        let connection = try connect()
        let error = try Canary.error("23505") {
            try connection.query(
                Statement("test.insert", "insert into public.person values ($1, 2)"), [.text(Canary.digits)])
        }
        #expect(error.kind == .refused)
        #expect(error.statement == "test.insert")
        #expect([error.schema, error.table, error.constraint] == ["public", "person", "person_key"])
        #expect(
            "\(error)" == "refused, SQLSTATE 23505, statement test.insert, object public.person, constraint person_key")
        try connection.expectUsable()
    }

    @Test("a text that is no number, a number too large, a failing row: no word of the value")
    func values() throws {
        let connection = try connect()
        for (sqlState, text) in [
            ("22P02", "select '\(Canary.digits)x'::bigint"), ("22003", "select '\(Canary.digits)'::integer::smallint"),
            ("22008", "select '\(Canary.digits)-99-99'::date"),
            ("23502", "insert into public.person values (null, \(Canary.digits))"),
            ("42703", "select \"\(Canary.digits)\" from public.person"),
            ("P0001", "do $$ begin raise '\(Canary.digits)'; end $$"),
        ] {
            _ = try Canary.error(sqlState) { try connection.run(text) }
        }
        try connection.expectUsable()
    }

    @Test("nor does an error of a COPY, whose context is the line")
    func copyErrors() throws {
        let connection = try connect()
        _ = try Canary.error("23505") {
            let copy = try CopyIn(connection, Statement("test.copy", "copy public.person from stdin (format binary)"))
            try copy.beginRow(fieldCount: 2)
            copy.text(Canary.digits)
            copy.int64(1)
            try copy.finish()
        }
        _ = try Canary.error("22P03") {
            let copy = try CopyIn(connection, Statement("test.copy", "copy public.person from stdin (format binary)"))
            try copy.beginRow(fieldCount: 2)
            copy.text("\(Canary.digits)1")
            copy.text(Canary.digits)
            try copy.finish()
        }
        _ = try Canary.error("22012") {
            let statement = Statement(
                "test.copy", "copy (select cpr, 1 / (number - 1) from public.person) to stdout (format binary)")
            try connection.copyOut(statement) { _ in }
        }
        try connection.expectUsable()
    }
}
