import Foundation
import Postgres
import TestSupport
import Testing

/// The answer to COMMIT is lost on the way, and the database is asked.
@Suite struct LostCommitTests {
    private let database: TestDatabase

    init() throws {
        database = try TestServer.makeDatabase()
        try database.connect("omkost_admin").run(
            "create table public.thing (name text primary key, is_newest boolean not null default true)")
    }

    private let witness = CommitWitness(
        Statement("test.witness", "select is_newest from public.thing where name = 'a'"), [])

    private func insert(_ connection: DatabaseConnection) throws -> Committed<Int> {
        try connection.transaction(.readCommitted, witness: { _ in witness }) {
            try connection.run("insert into public.thing values ('a')")
            return 7
        }
    }

    private func connect(_ proxy: CommitProxy, seconds: Int = Int.max) throws -> DatabaseConnection {
        let connection = try DatabaseConnection(proxy.address, applicationName: "tests")
        connection.answerDeadlineSeconds = seconds
        return connection
    }

    private func proxy(_ fault: CommitProxy.Fault) throws -> CommitProxy {
        try CommitProxy(to: database.address("omkost_admin"), fault)
    }

    private var count: String? {
        get throws { try database.connect("omkost_admin").value("select count(*) from public.thing") }
    }

    @Test("an answered commit is not asked about")
    func answered() throws {
        let committed = try insert(try database.connect("omkost_admin"))
        #expect(committed.answer == 7)
        #expect(committed.proof == .answered)
    }

    @Test("it took effect: the transaction has succeeded, on a connection that stays lost")
    func tookEffect() throws {
        let proxy = try proxy(.loseAnswer)
        defer { proxy.stop() }
        let connection = try connect(proxy)
        let committed = try insert(connection)
        #expect(committed.answer == 7)
        #expect(committed.proof == .seen)
        #expect(!connection.isAlive)
        #expect(try count == "1")
    }

    @Test("it took effect, and somebody has gone on from there")
    func overtaken() throws {
        let proxy = try proxy(.loseAnswer)
        defer { proxy.stop() }
        try database.connect("omkost_admin").run(
            """
            create function public.overtake() returns trigger language plpgsql as
                $$ begin new.is_newest := false; return new; end $$;
            create trigger overtake before insert on public.thing for each row execute function public.overtake();
            """)
        #expect(try insert(connect(proxy)).proof == .seenOvertaken)
    }

    @Test(
        "it did not take effect, whether the server hears of our end or has to be told",
        arguments: [
            CommitProxy.Fault.loseCommit, .loseCommitSilently,
        ])
    func tookNone(fault: CommitProxy.Fault) throws {
        let proxy = try proxy(fault)
        defer { proxy.stop() }
        let error = try #require(throws: DatabaseError.self) { try insert(connect(proxy)) }
        #expect(error.kind == .commitFailed)
        #expect(error.statement == "transaction.commit")
        #expect(try count == "0")
    }

    @Test("nobody can be asked: it is said that it is not known, at the deadline")
    func unknown() throws {
        let proxy = try proxy(.loseAnswerAndStayAway)
        let started = ContinuousClock.now
        let error = try #require(throws: DatabaseError.self) { try insert(connect(proxy, seconds: 2)) }
        #expect(error.kind == .commitUnknown)
        #expect(ContinuousClock.now - started < .seconds(12))
        #expect(try count == "1")
    }

    @Test("a server that hangs in the commit is not known to have committed")
    func hung() throws {
        let connection = try database.connect("omkost_admin")
        let backend = try connection.backend
        // The trigger runs within COMMIT, and long enough for the server to be stopped in it.
        try connection.run(
            """
            create function public.dawdle() returns trigger language plpgsql as
                $$ begin perform pg_catalog.pg_sleep(1); return null; end $$;
            create constraint trigger dawdle after insert on public.thing deferrable initially deferred
                for each row execute function public.dawdle();
            """)
        connection.answerDeadlineSeconds = 2
        defer { kill(backend, SIGCONT) }
        let stopper = Thread {
            usleep(500_000); kill(backend, SIGSTOP)
        }
        stopper.start()
        let started = ContinuousClock.now
        let error = try #require(throws: DatabaseError.self) { try insert(connection) }
        #expect(error.kind == .commitUnknown)
        #expect(ContinuousClock.now - started < .seconds(2 + 2 + 10))
    }

    @Test("a commit that the server refuses needs no question")
    func refused() throws {
        let connection = try database.connect("omkost_admin")
        try connection.run("alter table public.thing drop constraint thing_pkey")
        try connection.run("alter table public.thing add unique (name) deferrable initially deferred")
        try connection.run("insert into public.thing values ('a')")
        let error = try #require(throws: DatabaseError.self) { try insert(connection) }
        #expect(error.kind == .refused)
        #expect(error.sqlState == "23505")
    }
}
