import Foundation
import Postgres

/// C: several at once.
extension Fault {
    static let concurrencyFaults: [Fault] = [
        Fault(
            "C1", bounded: true, "20 runs at once", expect: "one at work, 19 end with 75 naming it",
            Bench.inScene(twenty)),
        Fault(
            "C2", bounded: true, "a second run right after SIGKILL of the first", expect: "at work within 3 s",
            Bench.inScene(secondAfterKill)),
        Fault(
            "C3", bounded: true, "a second publisher, past the advisory lock", expect: "waits; one published",
            Bench.inScene(twoPublishers)),
        Fault(
            "C4", bounded: true, "three readers during 100 publications", expect: "none torn, none empty",
            Bench.inScene(readers)),
        Fault("C5", "migrate during a run", expect: "0 and 0, or 75", Bench.inScene(migrateMeanwhile)),
        Fault("C6", "REINDEX and VACUUM FULL during a run", expect: "0 or 75 within 30 s", Bench.inScene(maintenance)),
        Fault("C7", "listings during publications", expect: "every one whole", Bench.inScene(listings)),
        Fault("C8", "gc during a report", expect: "the report is whole", Bench.inScene(cleaning)),
        Fault(
            "C9", bounded: true, "a stored line changed by hand after READY", expect: "refused, to a superuser as well",
            Bench.inScene(changedByHand)),
    ]

    private static func twenty(_ scene: Scene) throws -> String {
        let file = "\(scene.path)/hold"
        let failpoint = ["OMKOST_FAILPOINT": "extract:pause", "OMKOST_FAILPOINT_FILE": file]
        var victims = try (0..<20).map { _ in
            try scene.start(scene.bench.run + ["--language", "en"], environment: failpoint)
        }
        let end = ContinuousClock.now + .seconds(40)
        while victims.filter(\.isRunning).count > 1 || access(file, F_OK) != 0 {
            try expect(ContinuousClock.now < end, "\(victims.filter(\.isRunning).count) of 20 are still at work")
            usleep(5_000)
        }
        unlink(file)
        let endings = try victims.map { try scene.end($0) }
        victims = []
        let counts = Dictionary(grouping: endings, by: \.code).mapValues(\.count)
        try expect(counts == [0: 1, 75: 19], "\(counts)")
        try expect(
            endings.allSatisfy { $0.code == 0 || $0.errors.contains("under way") }, "one does not say who is at work")
        try scene.expectOnePublished()
        return "1 ran, 19 ended with 75"
    }

    /// Mutation: without `client_connection_check_interval` in DatabaseAddress, the backend of the killed run sleeps on with
    /// the lock, and this row is red.
    private static func secondAfterKill(_ scene: Scene) throws -> String {
        let held = try scene.hold(scene.bench.run, at: "validate")
        let writer = try scene.writer()
        // The writer is put to work that outlives its client: a lock that it has to wait for.
        let other = try scene.server.connect(scene.database)
        try other.say("begin")
        try other.say("lock table run.reconciliation in access exclusive mode")
        held.release()
        try scene.waitUntilWaiting(writer)
        held.victim.signal(SIGKILL)
        let killed = ContinuousClock.now
        try scene.expectLocksFreed()
        let took = ContinuousClock.now - killed
        try other.say("rollback")
        _ = try scene.end(held.victim)
        try scene.expectRecovery("ABANDONED")
        return "the lock is free after " + took.formatted(.units(allowed: [.milliseconds]))
    }

    private static func twoPublishers(_ scene: Scene) throws -> String {
        let held = try scene.hold(scene.bench.run, at: "publish")
        let other = try scene.server.connect(scene.database, role: "omkost_batch")
        try other.say("set lock_timeout = '300ms'")
        func refused(_ text: String) -> String {
            do {
                try other.say(text)
                return "done"
            } catch { return (error as? DatabaseError)?.sqlState ?? "lost" }
        }
        let pointer = refused("select from run.publication for update")
        let second = refused("insert into run.run (host, program_version) values ('other', 'other')")
        try expect(
            pointer == "55P03" && ["55P03", "23505"].contains(second), "pointer \(pointer), second run \(second)")
        held.release()
        let code = try scene.end(held.victim).code
        try expect(code == 0, "ended with \(code)")
        try scene.expectOnePublished()
        let published = refused("update run.run set state = 'PUBLISHED' where state = 'SUPERSEDED'")
        try expect(published == "23505", "a second published run: \(published)")
        return "\(pointer), \(second), \(published)"
    }

    /// Readers open one snapshot each time and compare what it says in three statements.
    ///
    /// Mutation: with `.readCommitted` in ReaderThread 140 of 1,841 reads were torn.
    private static func readers(_ scene: Scene) throws -> String {
        let readers = try (0..<3).map { _ in try ReaderThread(scene) }
        // Back and forth between two publications with other figures; now and then a third from a run.
        for count in 0..<100 {
            try scene.sound(count % 25 == 0 ? scene.bench.run + ["--quiet"] : ["runs", "rollback", "--quiet"])
        }
        let seen = readers.map { $0.stop() }
        let reads = seen.reduce(0) { $0 + $1.reads }
        let problems = seen.flatMap(\.problems)
        try expect(problems.isEmpty, "\(problems.count) of \(reads) reads: \(problems.first ?? "")")
        try expect(seen.allSatisfy { $0.generations > 10 }, "a reader saw too few generations")
        return "\(reads) reads of \(seen.map(\.generations).max() ?? 0) generations, 0 torn, 0 empty"
    }

    private static func migrateMeanwhile(_ scene: Scene) throws -> String {
        let held = try scene.hold(scene.bench.run, at: "write")
        let migrated = try scene.run(["migrate"], role: "omkost_admin", atMost: .seconds(30)).code
        held.release()
        let code = try scene.end(held.victim).code
        try expect([0, 75].contains(migrated) && [0, 75].contains(code), "migrate \(migrated), run \(code)")
        try scene.expectRecovery()
        return "migrate \(migrated), run \(code)"
    }

    private static func maintenance(_ scene: Scene) throws -> String {
        let held = try scene.hold(scene.bench.run, at: "write")
        let commands = ["reindex table run.run", "vacuum full run.reconciliation", "vacuum full run.publication"]
        let work = Thread { [server = scene.server, database = scene.database] in
            for command in commands {
                do { try server.sql(command, in: database) } catch { continue }
            }
        }
        work.start()
        usleep(100_000)
        held.release()
        let code = try scene.end(held.victim, atMost: .seconds(30)).code
        try expect([0, 75].contains(code), "ended with \(code)")
        try scene.expectRecovery()
        return "\(code)"
    }

    private static func listings(_ scene: Scene) throws -> String {
        try scene.sound(scene.bench.run)
        var count = 0
        for _ in 0..<5 {
            let run = try scene.start(scene.bench.run)
            while run.isRunning {
                try expect(try scene.figures() == scene.bench.golden, "a listing differs")
                count += 3
            }
            try expect(try scene.end(run).code == 0, "a run failed")
        }
        return "\(count) listings during 5 publications"
    }

    private static func cleaning(_ scene: Scene) throws -> String {
        guard try scene.run(["gc", "--help"]).code == 0 else { throw NotRun(why: "this version has no gc") }
        for _ in 0..<6 { try scene.sound(scene.bench.run) }
        let reader = try scene.server.connect(scene.database, role: "omkost_reader")
        let sum = Statement("faults.sum", "select count(*) || ' ' || sum(amount_oere) from published.allocated_cost")
        try reader.say("begin isolation level repeatable read read only")
        let before = try reader.query(sum).rows[0][0]
        let code = try scene.run(["gc"], atMost: .seconds(40)).code
        let after = try reader.query(sum).rows[0][0]
        try reader.say("commit")
        try expect(
            [0, 75].contains(code) && before == after,
            "gc \(code); the report \(before == after ? "stands" : "changed")")
        try expect(try scene.figures() == scene.bench.golden, "gc took what is published")
        return "gc \(code), the report is whole"
    }

    private static func changedByHand(_ scene: Scene) throws -> String {
        let held = try scene.hold(scene.bench.run, at: "ready")
        let run = try scene.sql("select max(run) from run.run") ?? ""
        for role in ["omkost_batch", "omkost_admin"] {
            let connection = try scene.server.connect(scene.database, role: role)
            do {
                try connection.say("update run.allocated_cost set amount_oere = amount_oere + 1 where run = \(run)")
                throw Deviation(seen: "\(role) may change stored lines")
            } catch let error as DatabaseError {
                try expect(["42501", "OMK04"].contains(error.sqlState), "\(role): \(error)")
            }
        }
        held.release()
        let code = try scene.end(held.victim).code
        try expect(code == 0, "ended with \(code)")
        try expect(try scene.figures() == scene.bench.golden, "other figures")
        return "42501 and OMK04; 0"
    }
}
