import Foundation
import Postgres
import TestSupport

/// One row's database, and the processes that the row lets loose on it.
final class Scene {
    let bench: Bench
    let database: String
    private let folder: TemporaryFolder?
    /// What every process said, to be searched at the end.
    private var said = ""

    /// The server that the row works on; most work on the common one.
    let server: FaultServer

    init(_ bench: Bench, database: String, on server: FaultServer? = nil) {
        self.bench = bench
        self.server = server ?? bench.server
        self.database = database
        do { folder = try TemporaryFolder("scene") } catch { folder = nil }
    }

    /// A folder for the row's files, gone with it.
    var path: String { folder?.path ?? "/nonexistent" }

    @discardableResult
    func sql(_ text: String) throws -> String? {
        try server.sql(text, in: database)
    }

    /// Writes to the server's log until it cannot.
    func fillLog() throws {
        let other = try server.connect(database)
        do {
            try other.say("create table public.filler as select repeat('x', 900) as x from generate_series(1, 9000)")
        } catch { return }
    }

    /// A statement that no trigger stops: what only a superuser who means it can do.
    func force(_ text: String) throws {
        let admin = try server.connect(database)
        try admin.say("set session_replication_role = replica")
        try admin.say(text)
    }

    /// Postings that came or went behind the ledger's back, as if an import had recorded them.
    func forcePostings(_ text: String) throws {
        try force(text)
        try force("delete from ledger.change where fact = 'postings'")
        try force("insert into ledger.change select * from ledger.version_change where fact = 'postings'")
    }

    func drop() throws {
        try server.sql("drop database \(database) with (force)")
    }

    // MARK: Processes

    /// The program's command line, working on this database.
    func command(_ arguments: [String], role: String = "omkost_batch", address: String? = nil) -> [String] {
        [Bench.program] + arguments + ["--database", address ?? server.address(database, role: role)]
    }

    /// The environment without anything that decides what the program does, and with `extra`.
    func environment(_ extra: [String: String] = [:]) -> [String: String] {
        let own = ProcessInfo.processInfo.environment.filter {
            !$0.key.hasPrefix("PG") && !$0.key.hasPrefix("OMKOST_")
        }
        let temporary = "\(path)/tmp"
        do {
            try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
        } catch { return own }
        let ours = ["OMKOST_HOME": "\(path)/home", "TMPDIR": temporary]
        return own.merging(ours) { $1 }.merging(extra) { $1 }
    }

    func start(
        _ arguments: [String], role: String = "omkost_batch", address: String? = nil,
        environment extra: [String: String] = [:], under wrapper: [String] = []
    ) throws -> Victim {
        let words = wrapper + command(arguments, role: role, address: address)
        return try Victim(wrapper.isEmpty ? words : ["/usr/bin/env"] + words, environment: environment(extra))
    }

    /// Waits for its end and keeps what it said.
    func end(_ victim: Victim, atMost limit: Duration = .seconds(60)) throws -> Victim.Ending {
        let ending = try victim.wait(atMost: limit)
        said += ending.errors
        return ending
    }

    func run(
        _ arguments: [String], role: String = "omkost_batch", address: String? = nil,
        environment extra: [String: String] = [:], under wrapper: [String] = [], atMost limit: Duration = .seconds(60)
    ) throws -> Victim.Ending {
        try end(
            try start(arguments, role: role, address: address, environment: extra, under: wrapper), atMost: limit)
    }

    /// A command that must succeed.
    @discardableResult
    func sound(
        _ arguments: [String], role: String = "omkost_batch", environment extra: [String: String] = [:]
    ) throws -> Victim.Ending {
        let ending = try run(arguments, role: role, environment: extra)
        try expect(ending.code == 0, "\(arguments[0]) ended with \(ending.code): \(ending.errors.suffix(300))")
        return ending
    }

    // MARK: Looking

    /// What was said on stderr so far.
    func expectNoCanary() throws {
        let log = try server.logText()
        for number in bench.datasets.canaries {
            try expect(!said.contains(number), "a CPR number on stderr")
            try expect(!log.contains(number), "a CPR number in the server's log")
        }
    }

    func figures(environment extra: [String: String] = [:]) throws -> Figures {
        func listing(_ words: [String]) throws -> String {
            try sound(words + ["--format", "csv"], environment: extra).output
        }
        let dimensions =
            "municipality,fiscal_year,sector,function,status,reason,rule,family,initiative,phase,cost_centre"
        return Figures(
            costs: try listing(["costs", "--by", dimensions]), fte: try listing(["fte"]),
            summary: try listing(["summary"]))
    }
}
