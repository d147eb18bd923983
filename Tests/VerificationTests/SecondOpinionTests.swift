import Batch
import Foundation
import Publication
import Synchronization
import TestSupport
import Testing

/// The engine against the reference on random datasets: two independent programs agree on every øre.
///
/// A run compares a sample of itself before it publishes, and datasets of this size are compared whole, both ways; so a run
/// that comes to its end is the proof. `OMKOST_SEEDS` says how many datasets, `OMKOST_SEED` with which to begin.
@Suite("the engine and the reference", .serialized)
struct SecondOpinionTests {
    private static func number(_ name: String, default fallback: UInt64) -> UInt64 {
        ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) } ?? fallback
    }

    @Test("agree on every line of every random dataset")
    func agree() {
        let first = SecondOpinionTests.number("OMKOST_SEED", default: 1)
        let count = SecondOpinionTests.number("OMKOST_SEEDS", default: 60)
        let failures = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: Int(count)) { index in
            let seed = first + UInt64(index)
            do {
                try SecondOpinionTests.run(seed)
            } catch {
                let words = Failure(error).text(in: .english)
                failures.withLock { $0.append("seed \(seed): \(words)") }
            }
        }
        let texts = failures.withLock { $0 }
        #expect(texts.isEmpty, "\(texts.sorted().joined())")
    }

    private static func run(_ seed: UInt64) throws {
        let folder = try TemporaryFolder("random")
        var dataset = RandomDataset(seed: seed)
        try dataset.write(to: folder)
        let database = try TestServer.makeDatabase()
        _ = try ImportedDataset.load(folder.path, into: database.connect())
        let console = Console(ConsoleOptions(format: "csv", language: "en", isQuiet: true, allowsColor: false))
        let job = CostYearJob(
            RunRequest(host: "tests", programVersion: "tests", municipality: nil, fiscalYear: nil), workerCount: 2)
        _ = try Workplace.use(.given(url: database.url(role: "omkost_batch")), console) { workplace in
            try job.run(workplace, console)
        }
        try TestServer.drop(database)
    }
}
