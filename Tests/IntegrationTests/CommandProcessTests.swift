import Foundation
import Glibc
import Postgres
import TestSupport
import Testing

/// What a command is to the system and to its server, whatever it does.
@Suite("the process of a command")
struct CommandProcessTests {
    /// The sound dataset with so many postings that an import of it takes seconds.
    private func large() throws -> Dataset {
        let dataset = try Dataset()
        var text = try dataset.text("postings.csv")
        for number in 0..<150_000 {
            text += "L\(number),250,2019,2019-05-31,,5.57.73,1,,017,5.2,9800.00,8188901111,,,,,Kontanthjælp\n"
        }
        try dataset.write(text, to: "postings.csv")
        return dataset
    }

    private func start(
        _ dataset: Dataset, _ ledger: TestLedger, _ home: TemporaryFolder, _ variables: [String: String] = [:]
    ) throws -> RunningBinary {
        try BuiltBinary(home: home.path, adding: variables).start([
            "import", dataset.path, "--allow-synthetic", "--language", "en", "--database", ledger.url,
        ])
    }

    /// The import's session once it is at work.
    private func backend(_ ledger: TestLedger) throws -> pid_t {
        for _ in 0..<100 {
            let found = try ledger.value(
                "select coalesce(max(pid), 0) from pg_stat_activity where application_name = 'omkost/import' "
                    + "and datname = current_database() and backend_xid is not null")
            if let pid = pid_t(found), pid > 0 { return pid }
            usleep(50_000)
        }
        throw POSIXError(.ESRCH)
    }

    @Test("it leaves no core file, and nobody but root may look into its memory")
    func dumps() throws {
        let (dataset, ledger, home) = (try large(), try TestLedger(), try TemporaryFolder("home"))
        let running = try start(dataset, ledger, home)
        _ = try backend(ledger)
        let limits = try String(contentsOfFile: "/proc/\(running.pid)/limits", encoding: .utf8)
        #expect(limits.contains(#/Max core file size +0 +0/#))
        // What cannot be dumped belongs to root.
        var state = stat()
        #expect(stat("/proc/\(running.pid)/mem", &state) == 0)
        #expect(state.st_uid == 0)
        kill(running.pid, SIGKILL)
        _ = running.wait()
    }

    @Test("a second signal kills it at once")
    func secondSignal() throws {
        let (dataset, ledger, home) = (try large(), try TestLedger(), try TemporaryFolder("home"))
        let running = try start(dataset, ledger, home)
        let backend = try backend(ledger)
        // The first one alone would wait for the server, which hangs.
        kill(backend, SIGSTOP)
        defer { kill(backend, SIGCONT) }
        kill(running.pid, SIGINT)
        usleep(200_000)
        let started = ContinuousClock.now
        kill(running.pid, SIGINT)
        #expect(running.wait().signal == SIGINT)
        #expect(ContinuousClock.now - started < .seconds(2))
    }

    @Test("a server that hangs ends it within the deadline and ten seconds, and the words name the statement")
    func hung() throws {
        let (dataset, ledger, home) = (try large(), try TestLedger(), try TemporaryFolder("home"))
        let running = try start(dataset, ledger, home, ["OMKOST_ANSWER_DEADLINE": "2"])
        let backend = try backend(ledger)
        kill(backend, SIGSTOP)
        defer { kill(backend, SIGCONT) }
        let started = ContinuousClock.now
        let result = running.wait()
        #expect(result.status == 75)
        #expect(result.errors.contains("the database did not answer in time (deadlinePassed, statement intake."))
        #expect(ContinuousClock.now - started < .seconds(2 + 10))
    }

    @Test(
        "with a stderr that takes nothing, it does its work all the same",
        arguments: ["2>/dev/full", "2>&-", "2> >(true)"])
    func noStderr(redirection: String) throws {
        let (ledger, home) = (try TestLedger(), try TemporaryFolder("home"))
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/bash")
        // A row that is left out is told on stderr.
        let dataset = try Dataset()
        try dataset.edit("postings.csv", "24000.00", "24.000")
        let command =
            "\"$0\" import \"$1\" --reject-limit 1 --allow-synthetic --home \"$2\" --database \"$3\" \(redirection)"
        shell.arguments = ["-c", command, BuiltBinary.path, dataset.path, home.path, ledger.url]
        shell.standardOutput = FileHandle.nullDevice
        try shell.run()
        shell.waitUntilExit()
        #expect(shell.terminationStatus == 0)
        #expect(try ledger.count("ledger.posting") == 6)
    }

    @Test(
        "a database that is not there ends with 69 within the budget, one that will not have us with 77 or 78 at once",
        arguments: [
            ("host=127.0.0.1 port=1", 69, "the database cannot be reached"), ("dbname=nothing", 78, "does not exist"),
            ("user=nobody_at_all", 77, "the database refused the connection"),
            ("host=127.0.0.1 port=1 sslmode=whatever", 78, "invalid sslmode"),
        ] as [(String, Int32, String)])
    func unreachable(address: String, status: Int32, words: String) throws {
        let (ledger, home) = (try TestLedger(), try TemporaryFolder("home"))
        let started = ContinuousClock.now
        let result = try BuiltBinary(home: home.path).run([
            "runs", "--language", "en", "--database", "\(ledger.url) \(address)",
        ])
        #expect(result.status == status, "\(result.errors)")
        #expect(result.errors.contains(words), "\(result.errors)")
        #expect(result.errors.contains("trying again") == (status == 69))
        #expect(ContinuousClock.now - started < .seconds(30))
    }

    @Test("a deadline that is no number of seconds is refused", arguments: ["x", "0", "-1", "1.5", "100000"])
    func deadline(text: String) throws {
        let (ledger, home) = (try TestLedger(), try TemporaryFolder("home"))
        let result = try BuiltBinary(home: home.path, adding: ["OMKOST_ANSWER_DEADLINE": text])
            .run(["runs", "--language", "en", "--database", ledger.url])
        #expect(result.status == 78)
        #expect(result.errors.contains("OMKOST_ANSWER_DEADLINE is no number of seconds\nhint: "))
    }
}
