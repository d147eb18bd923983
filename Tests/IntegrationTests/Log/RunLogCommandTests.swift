import TestSupport
import Testing

/// The log of `omkost run` by the command itself: which events, in which order.
@Suite("log of the run command")
struct RunLogCommandTests {
    private func run(_ ledger: TestLedger, _ arguments: [String] = []) throws -> BuiltBinary.Result {
        let home = try TemporaryFolder("home")
        return try BuiltBinary(home: home.path).run(["run"] + arguments + ["--database", ledger.url])
    }

    /// `STAGE_DONE compute 2019` of each line.
    private func events(_ log: String) throws -> [String] {
        try log.split(separator: "\n").map { line in
            let event = try #require(line.firstMatch(of: /"evt":"([A-Z_]+)"/)).1
            let stage = line.firstMatch(of: /"stage":"([a-z_]+)"/).map { " \($0.1)" } ?? ""
            let year = line.firstMatch(of: /"year":([0-9]+)/).map { " \($0.1)" } ?? ""
            return event + stage + year
        }
    }

    @Test("a run from its beginning to its publication")
    func published() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        let stages = [
            "extract", "compute 2018", "compute 2019", "work", "reconcile", "second_opinion", "gates", "publish",
        ]
        var expected = stages.flatMap { ["STAGE_ENTERED \($0)", "STAGE_DONE \($0)"] }
        expected.insert("RUN_READY", at: expected.count - 2)
        let result = try run(ledger)
        #expect(result.errors == "")
        let seen = try events(result.log)
        // Years go on side by side: whichever is done first says so first.
        func isOfYear(_ event: String) -> Bool { event.contains(" compute ") }
        #expect(
            seen.filter { !isOfYear($0) } == ["RUN_STARTED"] + expected.filter { !isOfYear($0) } + ["RUN_PUBLISHED"])
        #expect(seen.filter(isOfYear).sorted() == expected.filter(isOfYear).sorted())
        #expect(try run(ledger, ["--quiet"]).log == "")
    }

    @Test("a run that fails, after one whose process died")
    func failed() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        try ledger.database.connect().run("insert into run.run (host, program_version) values ('elsewhere', '0')")
        let result = try run(ledger, ["--municipality", "999"])
        #expect(result.status == 64)
        #expect(
            try events(result.log)
                == ["RUN_STARTED", "OWNER_LOST", "STAGE_ENTERED extract", "RUN_FAILED", "COMMAND_FAILED"])
    }

    @Test("a database that is not there, whatever the command")
    func unreachable() throws {
        let home = try TemporaryFolder("home")
        let result = try BuiltBinary(home: home.path).run(["summary", "--database", "host=/nowhere dbname=x"])
        #expect(result.status == 69)
        #expect(try events(result.log) == ["DB_UNREACHABLE"])
        #expect(!result.log.contains("nowhere"))
    }
}
