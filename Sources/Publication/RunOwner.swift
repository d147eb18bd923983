import CostModel
import Postgres

/// The one run that is under way: the session that holds the advisory lock, on the connection that also writes.
///
/// A lost connection is a lost lock and can write no more; nothing is decided by a clock (manual: Decisions).
package struct RunOwner {
    let connection: DatabaseConnection
    /// Runs that were still marked active although their process is gone.
    package let abandoned: [Int]

    /// Takes the lock, and declares runs whose owner is gone abandoned: with the lock in hand, any run still active is one.
    /// - Throws: `RunLocked` where another run holds it
    package init(_ connection: DatabaseConnection) throws {
        self.connection = connection
        let lock = Statement(
            "run.lock", "select pg_try_advisory_lock(hashtextextended('omkost.run', 0))", patience: .short)
        guard try connection.query(lock).onlyRow(of: lock)[0] == "t" else {
            throw RunLocked(holder: try RunOwner.holder(connection))
        }
        let abandon = Statement(
            "run.abandon",
            "update run.run set state = 'ABANDONED', is_active = false, ended_at = clock_timestamp() where is_active "
                + "returning run",
            patience: .short)
        abandoned = try connection.query(abandon).rows.compactMap { $0[0].flatMap { Int($0) } }
    }

    /// Gives the lock back at the end of a command: the server would only notice some time after the connection is closed.
    package func release() {
        let unlock = Statement(
            "run.unlock", "select pg_advisory_unlock(hashtextextended('omkost.run', 0))", patience: .short)
        do {
            try connection.withoutInterruption { _ = try connection.query(unlock) }
        } catch {
            // With the connection the lock is gone too.
            return
        }
    }

    private static func holder(_ connection: DatabaseConnection) throws -> RunLocked.Holder? {
        let active = Statement(
            "run.holder",
            "select run, host, to_char(started_at at time zone 'Europe/Copenhagen', 'YYYY-MM-DD HH24:MI:SS') "
                + "from run.run where is_active", patience: .short)
        guard let row = try connection.query(active).rows.first, let run = row[0].flatMap({ Int($0) }) else {
            return nil
        }
        return RunLocked.Holder(run: run, host: row[1] ?? "", startedAt: row[2] ?? "")
    }

    /// Writes down that a run has begun.
    package func begin(_ request: RunRequest) throws -> StoredRun {
        let insert = Statement(
            "run.begin",
            "insert into run.run (host, program_version, municipality, fiscal_year) values ($1, $2, $3, $4) returning run",
            patience: .short)
        let row = try connection.query(
            insert,
            [
                .text(request.host), .text(request.programVersion),
                request.municipality.map { .number($0) } ?? .null,
                request.fiscalYear.map { .number($0.number) } ?? .null,
            ]
        ).onlyRow(of: insert)
        guard let number = row[0].flatMap({ Int($0) }) else {
            throw InvariantBroken(.unexpectedDatabaseAnswer, at: insert.name)
        }
        return StoredRun(number: number, request: request, connection: connection)
    }
}
