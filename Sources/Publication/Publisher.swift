import CostModel
import Postgres

/// Publishes a checked run by moving one pointer row; readers see the old generation or the new one, never a mixture.
package struct Publisher {
    private let run: StoredRun
    private let kept: [Partition]

    /// - Parameter kept: published municipalities and years that the run did not compute and that stay as they are
    package init(_ run: StoredRun, kept: [Partition]) {
        self.run = run
        self.kept = kept
    }

    /// One short transaction. Before its commit everything is as it was; after it the new generation is published: there
    /// is no moment between, whenever the process dies.
    /// Where the answer to the commit is lost, the log of publications is asked whether it stands there.
    /// - Returns: the new generation
    package func publish() throws -> Committed<Int> {
        let generation = try run.connection.retrying { try move() }
        removeDeadResults()
        return generation
    }

    private func move() throws -> Committed<Int> {
        try run.connection.transaction(.readCommitted, witness: witness) {
            // The row lock lets one publisher through at a time.
            let pointer = try only("publish.pointer", "select generation, run from run.publication for update")
            guard let current = pointer[0].flatMap({ Int($0) }) else {
                throw InvariantBroken(.publicationPointerMissing, at: "run.publication")
            }
            let next = current + 1
            try change(
                "publish.log",
                "insert into run.publication_log (generation, run, previous_run, reason) values ($1, $2, $3, 'run')",
                [.number(next), .number(run.number), pointer[1].map { .text($0) } ?? .null])
            try partitions(of: next, after: current)
            try query("publish.supersede", "update run.run set state = 'SUPERSEDED' where state = 'PUBLISHED'")
            try change(
                "publish.run",
                "update run.run set state = 'PUBLISHED', is_active = false, ended_at = clock_timestamp() "
                    + "where run = $1 and state = 'READY'", [.number(run.number)])
            try change(
                "publish.move",
                "update run.publication set generation = $1, run = $2, published_at = clock_timestamp()",
                [.number(next), .number(run.number)])
            try Failpoint.reach(.publish)
            return next
        }
    }

    private func witness(_ generation: Int) -> CommitWitness {
        CommitWitness(
            Statement(
                "publish.witness",
                """
                select p.generation = l.generation from run.publication_log l, run.publication p
                where l.generation = $1 and l.run = $2
                """, patience: .short), [.number(generation), .number(run.number)])
    }

    /// The new generation's partitions: those of this run, and of the generation before those that stay.
    private func partitions(of next: Int, after current: Int) throws {
        try query(
            "publish.partitions",
            """
            insert into run.publication_partition (generation, municipality, fiscal_year, run)
            select $1, municipality, fiscal_year, run from run.reconciliation where run = $2
            """, [.number(next), .number(run.number)])
        let stayed = try query(
            "publish.kept_partitions",
            """
            insert into run.publication_partition (generation, municipality, fiscal_year, run)
            select $1, p.municipality, p.fiscal_year, p.run
            from run.publication_partition p
            join unnest($3::smallint[], $4::smallint[]) as k (municipality, fiscal_year)
                using (municipality, fiscal_year)
            where p.generation = $2
            """,
            [
                .number(next), .number(current), .integers(kept.map { Int64($0.municipality) }),
                .integers(kept.map { Int64($0.fiscalYear.number) }),
            ])
        guard stayed.affectedRows == kept.count else {
            throw InvariantBroken(.unexpectedDatabaseAnswer, at: "publish.kept_partitions")
        }
    }

    /// Results of runs that died are invisible; they are removed when a run has succeeded. Somebody reading for long may
    /// keep them until next time, which is no fault of this run.
    private func removeDeadResults() {
        do {
            try run.connection.transaction(.readCommitted) {
                try query("publish.patience", "set local lock_timeout = '2s'")
                try query(
                    "publish.clean",
                    """
                    select run.drop_results(r.run) from run.run r
                    where r.state in ('FAILED', 'CANCELLED', 'ABANDONED', 'REJECTED')
                      and exists (
                          select from pg_class c
                          where c.relnamespace = 'run'::regnamespace
                            and c.relname ~ ('^allocated_cost_[0-9]+_' || r.run || '$'))
                    """, patience: .long)
            }
        } catch {
            return
        }
    }

    @discardableResult
    private func query(
        _ name: String, _ text: String, _ parameters: [Parameter] = [], patience: Patience = .short
    ) throws -> QueryResult {
        try run.connection.query(Statement(name, text, patience: patience), parameters)
    }

    private func only(_ name: String, _ text: String) throws -> [String?] {
        let statement = Statement(name, text, patience: .short)
        return try run.connection.query(statement).onlyRow(of: statement)
    }

    private func change(_ name: String, _ text: String, _ parameters: [Parameter]) throws {
        guard try query(name, text, parameters).affectedRows == 1 else {
            throw InvariantBroken(.unexpectedDatabaseAnswer, at: name)
        }
    }
}
