import Foundation

/// `make faults`: the fault catalogue against the debug build and a PostgreSQL that this program starts.
///
/// Arguments: names of rows; `--bounded` for those of `make test`; `--crash` for every crash point; nothing for the whole
/// catalogue. `ROWS` in the environment is as good as arguments. Exits with 1 when a row is red.
@main
enum FaultTests {
    static func main() throws {
        // A proxy or a closed pipe must not end the harness.
        signal(SIGPIPE, SIG_IGN)
        let words =
            CommandLine.arguments.dropFirst()
            + (ProcessInfo.processInfo.environment["ROWS"] ?? "").split(separator: " ").map(String.init)
        let faults = try select(Array(words))
        let server = try FaultServer()
        var failed = 1
        do {
            let bench = try Bench(server)
            failed = run(faults, bench)
            bench.datasets.remove()
        } catch {
            print("the harness could not be set up: \(error)")
        }
        server.close()
        exit(failed == 0 ? 0 : 1)
    }

    private static func select(_ words: [String]) throws -> [Fault] {
        if words.contains("--crash") { return CrashMatrix.full + MigrationCrashes.full }
        let all = Fault.all + CrashMatrix.sampled + MigrationCrashes.sampled
        if words.contains("--bounded") { return all.filter(\.isBounded) }
        if words.isEmpty { return all }
        // `P` and `P1` name rows, and `P1` does not name `P10`.
        let chosen = all.filter { fault in
            words.contains { fault.id == $0 || fault.id.prefix { $0.isLetter } == $0 }
        }
        if chosen.isEmpty { throw Deviation(seen: "no row is called \(words.joined(separator: " "))") }
        return chosen
    }

    /// - Returns: how many rows are red
    private static func run(_ faults: [Fault], _ bench: Bench) -> Int {
        var table = FaultTable(faults)
        let clock = ContinuousClock()
        let took = clock.measure {
            for fault in faults {
                let started = clock.now
                let (verdict, seen) = outcome(of: fault, bench)
                table.add(fault, verdict, seen, took: clock.now - started)
            }
        }
        table.close(took: took)
        return table.counts[.red] ?? 0
    }

    private static func outcome(of fault: Fault, _ bench: Bench) -> (Verdict, String) {
        do {
            return (.green, try fault.body(bench))
        } catch let deviation as Deviation {
            return (.red, deviation.seen.split(separator: "\n").joined(separator: " "))
        } catch let notRun as NotRun {
            return (.notRun, "not run: \(notRun.why)")
        } catch {
            return (.red, "\(error)")
        }
    }
}
