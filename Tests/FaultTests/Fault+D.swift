import Foundation

/// D: the database restarts, dies, refuses or hangs.
extension Fault {
    static let databaseFaults: [Fault] =
        [
            Fault(
                "D1", bounded: true, "the server is down at the start", expect: "69 within 45 s, no run",
                Bench.inScene(serverDown))
        ]
        + ["extract", "write", "validate"].map { place in
            lost("D2\(place.prefix(1))", bounded: place == "write", "restart -m fast at \(place)", at: place) {
                try $0.server.restart("fast")
            }
        }
        + [
            lost("D2p", bounded: true, "restart -m fast just before COMMIT", at: "publish") {
                try $0.server.restart("fast")
            },
            lost("D3", bounded: true, "restart -m immediate at write", at: "write") {
                try $0.server.restart("immediate")
            },
            Fault(
                "D4", "started while the server recovers", expect: "0 or 69; nothing half", Bench.inScene(recovering)),
            lost("D5", bounded: true, "kill -9 of our backend at write", at: "write") { scene in
                try scene.crash(try scene.writer())
            },
            lost("D6", bounded: true, "kill -9 of another backend at write", at: "write") { scene in
                let other = try scene.server.connect(scene.database)
                try withExtendedLifetime(other) { try scene.crash(try other.backendPid()) }
            },
            lost("D7a", bounded: true, "our backend terminated in its transaction", at: "write") { scene in
                try scene.sql("select pg_terminate_backend(\(try scene.writer()), 5000)")
            },
            Fault(
                "D7b", bounded: true, "our backend terminated while busy", expect: lostEnds,
                Bench.inScene { try whileBusy($0, "pg_terminate_backend") }),
            Fault(
                "D8", "our statement cancelled by a DBA", expect: lostEnds,
                Bench.inScene { try whileBusy($0, "pg_cancel_backend") }),
            Fault(
                "D9", "a table is locked for longer than lock_timeout", expect: "75 within 20 s, names SQLSTATE 55P03",
                Bench.inScene(lockTimeout)),
            Fault("D10", "a deadlock with a DBA's session", expect: "0 or 75, figures right", Bench.inScene(deadlock)),
            Fault(
                "D11", "a library of the server cannot be loaded (58P01)", expect: "78, figures kept",
                Bench.inScene(libraryGone)),
            Fault(
                "D12", bounded: true, "the server hangs (SIGSTOP), deadline 2 s",
                expect: "75 within 12 s, figures kept",
                Bench.inScene(hungServer)),
            Fault(
                "D13", "no connection left (53300)", expect: "69 within 45 s, figures kept",
                Bench.inScene(noConnections)),
            Fault("D14", "a server that can only be read", expect: "78 before a run begins", Bench.inScene(readOnly)),
            Fault("D15", "a column renamed by hand", expect: "78, figures kept", Bench.inScene(columnRenamed)),
            Fault(
                "D16", "an import during the run", expect: "its snapshot; the next run has it",
                Bench.inScene(importMeanwhile)),
            Fault(
                "D18", "TRUNCATE of the ledger during the run", expect: "waits; figures right", Bench.inScene(truncated)
            ),
            Fault(
                "D19", "idle_in_transaction_session_timeout of 300 ms", expect: "ours wins: 0, published",
                Bench.inScene(idleTimeout)),
            Fault("D20", "another collation", expect: "the same bytes", { try otherCollation($0) }),
        ]

    private static let lostEnds = "75, FAILED or ABANDONED, figures kept"

    /// The session is gone while the run stands at a place; the run must end with 75.
    ///
    /// Mutation: with `case .connectionLost` mapped to `.unclassified` in DatabaseWords all of these rows are red.
    private static func lost(
        _ id: String, bounded: Bool, _ fault: String, at place: String,
        _ lose: @escaping @Sendable (Scene) throws -> Void
    ) -> Fault {
        Fault(
            id, bounded: bounded, fault, expect: lostEnds,
            Bench.inScene { scene in
                let before = try scene.publication()
                let held = try scene.hold(scene.bench.run, at: place)
                try lose(scene)
                held.release()
                return try expectLost(scene, held.victim, before)
            })
    }

    private static func expectLost(_ scene: Scene, _ victim: Victim, _ before: String) throws -> String {
        let ending = try scene.end(victim)
        try expect(ending.code == 75, "ended with \(ending.code): \(ending.errors.suffix(200))")
        try scene.expectLocksFreed()
        try scene.expectPublication(before)
        try scene.expectRecovery()
        let state = try scene.sql("select state from run.run order by run desc offset 1 limit 1") ?? ""
        try expect(["FAILED", "ABANDONED"].contains(state), "the disturbed run is \(state)")
        return "75, \(state)"
    }

    private static func serverDown(_ scene: Scene) throws -> String {
        let runs = try scene.sql("select count(*) from run.run")
        let ending = try scene.run(
            scene.bench.run,
            address: scene.server.address(scene.database, role: "omkost_batch", host: "127.0.0.1", port: 1))
        try expect(ending.code == 69 && ending.took < .seconds(45), "\(ending.code) after \(ending.took)")
        try expect(try scene.sql("select count(*) from run.run") == runs, "a run was begun")
        return "69"
    }

    private static func recovering(_ scene: Scene) throws -> String {
        let before = try scene.publication()
        let other = try scene.server.connect(scene.database)
        try withExtendedLifetime(other) { _ = kill(try other.backendPid(), SIGKILL) }
        let ending = try scene.run(scene.bench.run)
        try scene.server.waitUntilReady()
        try expect([0, 69].contains(ending.code), "ended with \(ending.code)")
        if ending.code != 0 { try scene.expectPublication(before) }
        try scene.expectRecovery()
        return "\(ending.code)"
    }

    /// Locks a table that the run needs, lets the run come to it, and does something to its backend there.
    private static func whileBusy(_ scene: Scene, _ function: String) throws -> String {
        let before = try scene.publication()
        let held = try scene.hold(scene.bench.run, at: "validate")
        let writer = try scene.writer()
        let other = try scene.server.connect(scene.database)
        try other.say("begin")
        try other.say("lock table run.reconciliation in access exclusive mode")
        held.release()
        try scene.waitUntilWaiting(writer)
        try scene.sql("select \(function)(\(writer))")
        let ending = try scene.end(held.victim)
        try other.say("rollback")
        try expect(ending.code == 75, "ended with \(ending.code): \(ending.errors.suffix(200))")
        try scene.expectNothingHappened(before, left: function == "pg_cancel_backend" ? "FAILED" : "ABANDONED")
        return "75"
    }

    private static func lockTimeout(_ scene: Scene) throws -> String {
        let before = try scene.publication()
        let other = try scene.server.connect(scene.database)
        try other.say("begin")
        try other.say("lock table run.reconciliation in access exclusive mode")
        let ending = try scene.run(scene.bench.run)
        try other.say("rollback")
        try expect(ending.code == 75 && ending.took < .seconds(20), "\(ending.code) after \(ending.took)")
        try expect(ending.errors.contains("55P03"), "does not name 55P03")
        try scene.expectNothingHappened(before, left: "FAILED")
        return "75 with 55P03"
    }

    /// The other session has the published run's row and asks for the pointer; the run has the pointer and asks for that
    /// row. PostgreSQL ends one of them.
    private static func deadlock(_ scene: Scene) throws -> String {
        let other = try scene.server.connect(scene.database)
        let held = try scene.hold(scene.bench.run, at: "ready")
        try other.say("begin")
        try other.say("select from run.run where state = 'PUBLISHED' for update")
        let writer = try scene.writer()
        held.release()
        try scene.waitUntilWaiting(writer)
        do { try other.say("select from run.publication for update") } catch { /* The server chose this one. */  }
        do { try other.say("rollback") } catch { /* It is over either way. */  }
        let code = try scene.end(held.victim).code
        try expect([0, 75].contains(code), "ended with \(code)")
        try scene.expectRecovery()
        return "\(code)"
    }

    private static func libraryGone(_ scene: Scene) throws -> String {
        let before = try scene.publication()
        let body = try scene.sql("select pg_get_functiondef('run.attach_result_tables'::regproc)") ?? ""
        // Straight into the catalogue: `create function` would look for the library.
        try scene.sql(
            """
            update pg_proc set prolang = (select oid from pg_language where lanname = 'c'), probin = '/nonexistent/library',
                prosrc = 'nothing' where oid = 'run.attach_result_tables'::regproc
            """)
        let ending = try scene.run(scene.bench.run)
        try expect(ending.code == 78, "ended with \(ending.code)")
        try scene.sql(body)
        try scene.expectNothingHappened(before, left: "FAILED")
        return "78"
    }

    private static func hungServer(_ scene: Scene) throws -> String {
        let before = try scene.publication()
        let held = try scene.hold(scene.bench.run, at: "write", environment: ["OMKOST_ANSWER_DEADLINE": "2"])
        let writer = try scene.writer()
        kill(writer, SIGSTOP)
        defer { kill(writer, SIGCONT) }
        held.release()
        let ending = try scene.end(held.victim, atMost: .seconds(12))
        try expect(ending.code == 75, "ended with \(ending.code)")
        kill(writer, SIGCONT)
        try scene.expectLocksFreed()
        try scene.expectPublication(before)
        try scene.expectRecovery()
        return "75"
    }

    private static func noConnections(_ scene: Scene) throws -> String {
        let before = try scene.publication()
        try scene.sql("alter database \(scene.database) connection limit 0")
        let ending = try scene.run(scene.bench.run)
        try scene.sql("alter database \(scene.database) connection limit -1")
        try expect(ending.code == 69 && ending.took < .seconds(45), "\(ending.code) after \(ending.took)")
        try scene.expectPublication(before)
        try scene.expectRecovery()
        return "69"
    }

    private static func readOnly(_ scene: Scene) throws -> String {
        let runs = try scene.sql("select count(*) from run.run")
        try scene.sql("alter role omkost_batch in database \(scene.database) set default_transaction_read_only = on")
        let code = try scene.run(scene.bench.run).code
        try expect(code == 78, "ended with \(code)")
        try expect(try scene.sql("select count(*) from run.run") == runs, "a run was begun")
        return "78"
    }

    private static func columnRenamed(_ scene: Scene) throws -> String {
        let before = try scene.publication()
        try scene.sql("alter table run.run rename column line_count to lines")
        let code = try scene.run(scene.bench.run).code
        try expect(code == 78, "ended with \(code)")
        try scene.sql("alter table run.run rename column lines to line_count")
        try scene.expectNothingHappened(before, left: "FAILED")
        return "78"
    }

    private static func importMeanwhile(_ scene: Scene) throws -> String {
        let dataset = try scene.bench.datasets.copy(of: scene.bench.datasets.second, as: "more")
        let more = "9001,260,2019,2019-03-31,,5.57.73,1,007,5.2,1234.56,,,,,,Ekstra\n"
        let postings = try String(contentsOfFile: "\(dataset)/postings.csv", encoding: .utf8)
        try (postings + more).write(toFile: "\(dataset)/postings.csv", atomically: false, encoding: .utf8)
        let held = try scene.hold(scene.bench.run, at: "extract")
        try scene.sound(["import", dataset, "--allow-synthetic"])
        held.release()
        let code = try scene.end(held.victim).code
        try expect(code == 0, "ended with \(code)")
        try expect(try scene.figures() == scene.bench.golden, "not the figures of its snapshot")
        try scene.sound(scene.bench.run)
        try expect(try scene.figures() != scene.bench.golden, "the next run has not what was imported")
        return "0; then the new posting"
    }

    private static func truncated(_ scene: Scene) throws -> String {
        let held = try scene.hold(scene.bench.run, at: "extract")
        let other = try scene.server.connect(scene.database)
        try other.say("set lock_timeout = '500ms'")
        var waited = false
        do { try other.say("truncate ledger.posting") } catch { waited = true }
        held.release()
        let code = try scene.end(held.victim).code
        try expect(code == 0 && waited, "ended with \(code); TRUNCATE \(waited ? "waited" : "went through")")
        try expect(try scene.figures() == scene.bench.golden, "other figures")
        return "TRUNCATE waits; 0"
    }

    private static func idleTimeout(_ scene: Scene) throws -> String {
        let setting = "idle_in_transaction_session_timeout"
        try scene.sql("alter role omkost_batch in database \(scene.database) set \(setting) = '300ms'")
        let held = try scene.hold(scene.bench.run, at: "compute")
        usleep(900_000)
        held.release()
        let ending = try scene.end(held.victim)
        try expect(ending.code == 0, "ended with \(ending.code): \(ending.errors.suffix(200))")
        try expect(try scene.figures() == scene.bench.golden, "other figures")
        return "0, published"
    }

    /// A database that sorts as Danes do, where `aa` comes last.
    private static func otherCollation(_ bench: Bench) throws -> String {
        do {
            try bench.server.sql(
                "create database danish template template0 locale_provider icu icu_locale 'da' locale 'C'")
        } catch { throw NotRun(why: "this PostgreSQL has no ICU") }
        let scene = Scene(bench, database: "danish")
        try scene.sound(["migrate"], role: "omkost_admin")
        try scene.sound(["import", bench.datasets.second, "--allow-synthetic"])
        try scene.sound(bench.run)
        try expect(try scene.figures() == bench.golden, "other figures or another order")
        try scene.drop()
        return "the same bytes with ICU da"
    }
}
