import Foundation
import TestSupport
import Testing

/// A run that is killed, stopped or started twice: what is published stays, and the next run succeeds.
@Suite("a run that does not come to its end", .serialized)
struct RunSafetyTests {
    private let home: TemporaryFolder
    private let binary: BuiltBinary

    init() throws {
        home = try TemporaryFolder("safety")
        binary = BuiltBinary(home: home.path + "/home")
        _ = try sound(["sample", "\(home.path)/data", "--postings", "20000", "--quiet"])
        _ = try sound(["import", "\(home.path)/data", "--allow-synthetic", "--quiet"])
        _ = try sound(["run", "--quiet"])
    }

    private func sound(_ arguments: [String]) throws -> BuiltBinary.Result {
        let result = try binary.run(arguments)
        #expect(result.status == 0, "\(arguments): \(result.errors)")
        return result
    }

    private func costs() throws -> String {
        try sound(["costs", "--by", "municipality,fiscal_year,sector,reason", "--format", "csv"]).output
    }

    @Test("killed at any moment, it leaves the published figures readable, and the next run gives the same")
    func killed() throws {
        let published = try costs()
        var died = 0
        for milliseconds in [20, 60, 120, 200, 300, 450, 650, 900] {
            let run = try binary.start(["run", "--recompute", "--quiet"])
            usleep(UInt32(milliseconds) * 1_000)
            kill(run.pid, SIGKILL)
            if run.wait().signal == SIGKILL { died += 1 }
            #expect(try costs() == published)
        }
        #expect(died > 0, "every run was over before it was killed; the dataset is too small for this machine")
        _ = try sound(["run", "--recompute", "--quiet"])
        #expect(try costs() == published)
        let runs = try sound(["runs", "--format", "csv"]).output
        #expect(runs.contains("ABANDONED"))
        #expect(!runs.contains("CALCULATING"), "no run of a dead process stays active:\n\(runs)")
    }

    @Test("a second one at the same time exits 75 and says who is at work")
    func twoAtOnce() throws {
        let started = try (0..<4).map { _ in try binary.start(["run", "--recompute", "--quiet", "--language", "en"]) }
        let results = started.map { $0.wait() }
        #expect(results.contains { $0.status == 0 })
        for result in results where result.status != 0 {
            #expect(result.status == 75, "\(result.errors)")
            #expect(result.errors.contains("under way"))
        }
        #expect(results.contains { $0.status == 75 }, "four at once must have met")
        _ = try sound(["run", "--recompute", "--quiet"])
    }

    @Test("stopped by Ctrl-C, it dies by the signal, says so, and stops its server")
    func interrupted() throws {
        let published = try costs()
        var stopped: BuiltBinary.Result?
        for milliseconds in [150, 250, 100, 400, 80] where stopped == nil {
            let run = try binary.start(["run", "--recompute", "--language", "en"])
            usleep(UInt32(milliseconds) * 1_000)
            kill(run.pid, SIGINT)
            let result = run.wait()
            if result.signal == SIGINT { stopped = result }
        }
        let result = try #require(stopped, "no run was still at work when the signal came")
        #expect(result.errors.contains("stopped; nothing was changed"))
        #expect(try costs() == published)
        let doctor = try sound(["doctor", "--language", "en"]).output
        #expect(doctor.contains("stopped; starts with the next command"))
    }

    @Test("a dry run stores nothing and moves nothing when nothing has changed")
    func dryRun() throws {
        let before = try sound(["runs", "--format", "csv"]).output
        let dry = try sound(["run", "--dry-run", "--language", "en", "--quiet"]).output
        #expect(dry.contains("No totals move."))
        #expect(try sound(["runs", "--format", "csv"]).output == before)
    }

    @Test("one municipality computed anew leaves the others as they are published")
    func partial() throws {
        let published = try costs()
        _ = try sound(["run", "--recompute", "--municipality", "260", "--year", "2019", "--quiet"])
        #expect(try costs() == published)
        let reconciled = try sound(["reconcile", "--format", "csv"]).output
        #expect(reconciled.split(separator: "\n").count == 1 + 9 * 6)
    }

    @Test("a result that cannot be written ends with 74, and a reader that goes away with SIGPIPE")
    func fullDisk() throws {
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/bash")
        let command = "\"$0\" costs --by sector --format csv > /dev/full"
        shell.arguments = ["-c", command, BuiltBinary.path]
        var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("PG") }
        environment["OMKOST_HOME"] = home.path + "/home"
        shell.environment = environment
        shell.standardError = FileHandle.nullDevice
        try shell.run()
        shell.waitUntilExit()
        #expect(shell.terminationStatus == 74)
    }
}
