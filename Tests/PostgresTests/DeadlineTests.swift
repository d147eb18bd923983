import Glibc
import Postgres
import TestSupport
import Testing

/// The client's own deadline, which also holds when the server hangs (reliability: SIGSTOP defeats statement_timeout).
@Suite struct DeadlineTests {
    @Test("a statement that takes too long is given up and cancelled, and the connection goes on")
    func statement() throws {
        let database = try TestServer.makeDatabase()
        let (connection, other) = (try database.connect(), try database.connect("omkost_admin"))
        let backend = try connection.backend
        connection.answerDeadlineSeconds = 1
        let started = ContinuousClock.now
        let error = try #require(throws: DatabaseError.self) { try connection.value("select pg_sleep(60)") }
        #expect(error == DatabaseError(.deadlinePassed, statement: "test.value"))
        #expect(ContinuousClock.now - started < .seconds(10))
        try expectIdle(backend, other)
        try connection.expectUsable()
    }

    @Test("in a transaction it is rolled back")
    func transaction() throws {
        let connection = try TestServer.makeDatabase().connect("omkost_admin")
        try connection.run("create table public.thing (name text)")
        connection.answerDeadlineSeconds = 1
        let error = try #require(throws: DatabaseError.self) {
            try connection.transaction(.readCommitted) {
                try connection.run("insert into public.thing values ('a')")
                _ = try connection.value("select pg_sleep(60)")
            }
        }
        #expect(error.kind == .deadlinePassed)
        #expect(try connection.value("select count(*) from public.thing") == "0")
    }

    @Test("rows on their way out are given up too, and the transaction after them ends")
    func copyOut() throws {
        let connection = try TestServer.makeDatabase().connect()
        connection.answerDeadlineSeconds = 1
        let slow = "select repeat('x', 9000) from generate_series(1, 3) i where i < 3 or pg_sleep(60) is not null"
        var rows = 0
        let error = try #require(throws: DatabaseError.self) {
            try connection.transaction(.snapshot) {
                try connection.copyOut(Statement("test.copy", "copy (\(slow)) to stdout (format binary)")) { _ in
                    rows += 1
                }
            }
        }
        #expect(error.kind == .deadlinePassed)
        #expect(rows > 0)
        try connection.expectUsable()
    }

    @Test("rows read one by one are given up too")
    func forEachRow() throws {
        let connection = try TestServer.makeDatabase().connect()
        connection.answerDeadlineSeconds = 1
        let slow = "select repeat('x', 9000) from generate_series(1, 3) i where i < 3 or pg_sleep(60) is not null"
        let error = try #require(throws: DatabaseError.self) {
            try connection.forEachRow(of: Statement("test.rows", slow)) { _ in }
        }
        #expect(error.kind == .deadlinePassed)
        try connection.expectUsable()
    }

    @Test("rows on their way in that nobody takes are given up too")
    func copyIn() throws {
        let database = try TestServer.makeDatabase()
        let (connection, other) = (try database.connect("omkost_admin"), try database.connect("omkost_admin"))
        try connection.run(
            """
            create table public.thing (name text);
            create function public.wait() returns trigger language plpgsql as
                $$ begin perform pg_catalog.pg_sleep(60); return new; end $$;
            create trigger wait before insert on public.thing for each row execute function public.wait();
            """)
        let backend = try connection.backend
        connection.answerDeadlineSeconds = 1
        let error = try #require(throws: DatabaseError.self) {
            try connection.transaction(.readCommitted) {
                let copy = try CopyIn(
                    connection, Statement("test.copy", "copy public.thing from stdin (format binary)"))
                for _ in 0..<5_000 {
                    try copy.beginRow(fieldCount: 1)
                    copy.text(String(repeating: "x", count: 5_000))
                }
                try copy.finish()
            }
        }
        #expect(error.kind == .deadlinePassed)
        try expectIdle(backend, other)
        try connection.expectUsable()
    }

    @Test("a server that hangs cannot hold the client up")
    func hungServer() throws {
        let database = try TestServer.makeDatabase()
        let connection = try database.connect()
        let backend = try connection.backend
        connection.answerDeadlineSeconds = 1
        kill(backend, SIGSTOP)
        defer { kill(backend, SIGCONT) }
        let started = ContinuousClock.now
        let error = try #require(throws: DatabaseError.self) {
            try connection.transaction(.readCommitted) { _ = try connection.value("select 1") }
        }
        #expect(error.kind == .deadlinePassed)
        #expect(error.statement == "transaction.begin")
        #expect(ContinuousClock.now - started < .seconds(1 + 10))
        // Nobody waits for it a second time.
        #expect(throws: DatabaseError.self) { try connection.value("select 1") }
        #expect(ContinuousClock.now - started < .seconds(1 + 10))
    }

    @Test("nor can one that hangs while it takes rows, or gives them", arguments: [true, false])
    func hungStream(isComing: Bool) throws {
        let database = try TestServer.makeDatabase()
        let connection = try database.connect("omkost_admin")
        try connection.run("create table public.thing (name text)")
        let backend = try connection.backend
        connection.answerDeadlineSeconds = 1
        defer { kill(backend, SIGCONT) }
        let started = ContinuousClock.now
        let error = try #require(throws: DatabaseError.self) {
            try connection.transaction(.readCommitted) {
                if isComing {
                    let rows = "copy (select repeat('x', 9000) from generate_series(1, 9000)) to stdout (format binary)"
                    try connection.copyOut(Statement("test.copy", rows)) { _ in kill(backend, SIGSTOP) }
                } else {
                    let copy = try CopyIn(
                        connection, Statement("test.copy", "copy public.thing from stdin (format binary)"))
                    for row in 0..<9_000 {
                        if row == 100 { kill(backend, SIGSTOP) }
                        try copy.beginRow(fieldCount: 1)
                        copy.text(String(repeating: "x", count: 9_000))
                    }
                    try copy.finish()
                }
            }
        }
        #expect(error == DatabaseError(.deadlinePassed, statement: "test.copy"))
        #expect(ContinuousClock.now - started < .seconds(1 + 10))
    }

    @Test("a statement has the patience of its kind, unless less is asked for")
    func patience() {
        #expect(Statement("test", "select 1").patience == .long)
        #expect(Patience.short.seconds < Patience.stream.seconds)
        #expect(Patience.stream.seconds < Patience.long.seconds)
        // The server's own statement_timeout of 120 minutes goes first.
        #expect(Patience.long.seconds > 120 * 60)
    }

    /// The server has stopped working on it, within a few seconds.
    private func expectIdle(_ backend: Int32, _ other: DatabaseConnection) throws {
        for _ in 0..<50 {
            let state = try other.value("select state from pg_stat_activity where pid = $1", [.number(backend)])
            if state?.hasPrefix("idle") ?? true { return }
            _ = try other.value("select pg_sleep(0.1)")
        }
        Issue.record("the statement was not cancelled")
    }
}
