import Foundation
import Postgres
import Synchronization

/// Reads what is published again and again, as a listing does: one snapshot, several statements, and all must fit.
final class ReaderThread: Sendable {
    /// What a reader saw until it was stopped.
    struct Seen {
        var reads = 0
        var generations = 0
        var problems: [String] = []
    }

    private let seen = Mutex(Seen())
    private let mayStop = Flag()
    private let hasStopped = Flag()

    init(_ scene: Scene) throws {
        let connection = Connection(try scene.server.connect(scene.database, role: "omkost_reader"))
        Thread { [self] in
            read(connection.value)
            hasStopped.set()
        }.start()
    }

    /// The thread owns it from its start on.
    private struct Connection: @unchecked Sendable {
        let value: DatabaseConnection
        init(_ value: DatabaseConnection) { self.value = value }
    }

    func stop() -> Seen {
        mayStop.set()
        while !hasStopped.isSet { usleep(5_000) }
        return seen.withLock { $0 }
    }

    private func read(_ connection: DatabaseConnection) {
        var last = ""
        while !mayStop.isSet {
            do {
                let (generation, problem) = try connection.transaction(.snapshot) { try ReaderThread.look(connection) }
                seen.withLock {
                    $0.reads += 1
                    if generation != last { $0.generations += 1 }
                    if let problem { $0.problems.append(problem) }
                }
                last = generation
                // Two cores are shared with whoever publishes.
                usleep(4_000)
            } catch {
                seen.withLock { $0.problems.append("\(error)") }
                return
            }
        }
    }

    /// The pointer, the pairs of its generation, the lines of their runs, and what the ledger says of them.
    private static func look(_ connection: DatabaseConnection) throws -> (generation: String, problem: String?) {
        func row(_ text: String) throws -> [String?] {
            let statement = Statement("faults.read", text)
            return try connection.query(statement).onlyRow(of: statement)
        }
        let pointer = try row("select generation, run from published.publication")
        let newest = try row("select max(run), count(*) from published.partition")
        let lines = try row(
            "select max(run), count(distinct (municipality, fiscal_year)), coalesce(sum(amount_oere), 0) "
                + "from published.allocated_cost")
        let posted = try row(
            "select max(run), count(*) filter (where posting_count > 0), coalesce(sum(posted_oere), 0) "
                + "from published.reconciliation")
        let generation = pointer[0] ?? ""
        if lines[1] == "0" { return (generation, "empty") }
        let isWhole =
            pointer[1] == newest[0] && lines[1] == posted[1] && lines[2] == posted[2] && posted[0] == newest[0]
        return (
            generation, isWhole ? nil : "torn: pointer \(pointer), pairs \(newest), lines \(lines), ledger \(posted)"
        )
    }
}
