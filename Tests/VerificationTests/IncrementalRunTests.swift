import Batch
import CostModel
import Foundation
import Postgres
import Publication
import Synchronization
import TestSupport
import Testing

/// Night after night something is imported and the run computes only what that touched; the publication is always what a
/// run of everything gives.
@Suite("runs that compute what changed", .serialized)
struct IncrementalRunTests {
    /// How often a run left something as it was, and how often it had everything to do.
    private struct Nights {
        var keptSome = 0
        var computedAll = 0
        var unchanged = 0
        var refused = 0
    }

    @Test("give what runs of everything give, over random imports, changes and models")
    func nights() throws {
        let failures = Mutex<[String]>([])
        let nights = Mutex(Nights())
        let seeds = Seeds.some(6)
        DispatchQueue.concurrentPerform(iterations: seeds.count) { index in
            do {
                try IncrementalRunTests.live(through: 6, seed: seeds[index], nights, failures)
            } catch {
                failures.withLock { $0.append("seed \(seeds[index]): \(Failure(error).text(in: .english))") }
            }
        }
        let (texts, seen) = (failures.withLock { $0 }, nights.withLock { $0 })
        #expect(texts.isEmpty, "\(texts.sorted().joined(separator: "\n"))")
        // Otherwise nothing was tried.
        #expect(seen.keptSome > 6 && seen.computedAll > 3 && seen.unchanged > 0, "\(seen)")
    }

    private static func live(
        through count: Int, seed: UInt64, _ nights: borrowing Mutex<Nights>, _ failures: borrowing Mutex<[String]>
    ) throws {
        let database = try TestServer.makeDatabase()
        var dataset = RandomDataset(seed: seed)
        try bring(&dataset, into: database)
        _ = try run(database)
        for night in 1...count {
            dataset.change(night: night)
            if try !bring(&dataset, into: database) { nights.withLock { $0.refused += 1 } }
            switch try run(database).result {
            case .unchanged: nights.withLock { $0.unchanged += 1 }
            case .published(let published) where published.keptCount > 0: nights.withLock { $0.keptSome += 1 }
            case .published: nights.withLock { $0.computedAll += 1 }
            }
            let changed = try published(database)
            _ = try run(database, recomputes: true)
            let whole = try published(database)
            if changed != whole {
                let difference = Set(changed).symmetricDifference(whole).sorted().prefix(6).joined(separator: "\n  ")
                failures.withLock { $0.append("seed \(seed), night \(night):\n  \(difference)") }
            }
        }
        try TestServer.drop(database)
    }

    /// - Returns: false where the import is refused, and the ledger as it was
    @discardableResult
    private static func bring(_ dataset: inout RandomDataset, into database: TestDatabase) throws -> Bool {
        let folder = try TemporaryFolder("night")
        try dataset.write(to: folder)
        do {
            try ImportedDataset.load(folder.path, into: database.connect())
            return true
        } catch {
            guard Failure(error).status == .dataRefused else { throw error }
            return false
        }
    }

    private static func run(_ database: TestDatabase, recomputes: Bool = false) throws -> RunOutcome {
        let console = Console(ConsoleOptions(format: "csv", language: "en", isQuiet: true, allowsColor: false))
        let request = RunRequest(
            host: "tests", programVersion: "tests", municipality: nil, fiscalYear: nil, recomputes: recomputes)
        return try Workplace.use(.given(url: database.url(role: "omkost_batch")), console) { workplace in
            // Nor does it matter how many work on it.
            try CostYearJob(request, workerCount: recomputes ? 1 : 3).run(workplace, console)
        }
    }

    /// Everything that is published but which run it is of: the lines in words, the figures in short, the findings.
    private static func published(_ database: TestDatabase) throws -> [String] {
        let statement = Statement(
            "tests.published",
            """
            select concat_ws('|', 'line', municipality, fiscal_year, sector, function, flow, municipal_percent, status,
                reason, rule, grade, citizen, family, initiative, cluster, arm, phase, year_offset, booked_initiative,
                activity, cost_centre, cost_type, sum(amount_oere))
            from published.person_cost
            group by municipality, fiscal_year, sector, function, flow, municipal_percent, status, reason, rule, grade,
                citizen, family, initiative, cluster, arm, phase, year_offset, booked_initiative, activity, cost_centre,
                cost_type
            union all
            select concat_ws('|', 'figures', municipality, fiscal_year, figures_digest, fingerprint)
            from published.partition join run.figures using (run, municipality, fiscal_year)
            union all
            select concat_ws('|', 'slot', municipality, fiscal_year, citizen, family, initiative, cluster, arm, phase,
                year_offset, day_count) from published.person_slot
            union all
            select concat_ws('|', 'hours', municipality, fiscal_year, initiative, nature, category, method, assumption,
                minutes_low_billionths, minutes_central_billionths, minutes_high_billionths, position_days, amount_oere)
            from published.worked_hours
            union all
            select concat_ws('|', 'finding', code, municipality, fiscal_year, subject, row_count, amount_oere)
            from published.finding
            order by 1
            """)
        return try database.connect().query(statement).rows.map { $0[0] ?? "" }
    }
}
