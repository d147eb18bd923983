import CostModel
import Postgres

/// Removes results that no kept generation names (`omkost gc`). Kept are the newest generations, the last of each calendar
/// year, and those whose figures are closed.
package struct Retention {
    private let connection: DatabaseConnection

    /// Generations kept whatever is asked for: what is published, and a way back.
    package static let keptCountMin = 3

    package init(_ owner: RunOwner) {
        connection = owner.connection
    }

    /// - Parameter keptCount: newest generations to keep, at least `keptCountMin`
    /// - Returns: generations forgotten and runs whose results were removed; nil where somebody is reading. Where somebody
    ///   begins to read meanwhile, what is left is removed the next time.
    package func forget(keeping keptCount: Int) throws -> (generations: [Int], runs: [Int])? {
        let count = max(keptCount, Retention.keptCountMin)
        let forgotten = try whileNobodyReads {
            (
                try numbers("gc.forgettable", "select g from run.forgettable_generations($1) as g", [.number(count)]),
                try numbers("gc.forget", "select forgotten_run from run.forget_generations($1)", [.number(count)])
            )
        }
        guard let (generations, doomed) = forgotten else { return nil }
        var runs: [Int] = []
        for run in doomed {
            guard try whileNobodyReads({ try numbers("gc.drop", "select run.drop_results($1)", [.number(run)]) }) != nil
            else { break }
            runs.append(run)
        }
        return (generations, runs)
    }

    /// Every reader holds this lock shared while it reads: a report that began yesterday keeps what it looks at.
    private func whileNobodyReads<Answer>(_ body: () throws -> Answer) throws -> Answer? {
        try connection.transaction(.readCommitted) {
            let lock = Statement(
                "gc.readers", "select pg_try_advisory_xact_lock(hashtextextended('omkost.read', 0))")
            guard try connection.query(lock).onlyRow(of: lock)[0] == "t" else { return nil }
            try connection.query(Statement("gc.patience", "set local lock_timeout = '5s'"))
            return try body()
        }
    }

    private func numbers(_ name: String, _ text: String, _ parameters: [Parameter]) throws -> [Int] {
        try connection.query(Statement(name, text), parameters).rows.compactMap { $0[0].flatMap { Int($0) } }
    }
}
