import CostModel
import Postgres

/// Publishes an earlier generation again, as a new one. The ledger stays as it is; the next run computes from it.
package struct Rollback {
    private let connection: DatabaseConnection

    /// - Parameter owner: no run may be under way
    package init(_ owner: RunOwner) {
        connection = owner.connection
    }

    /// - Parameter generation: nil for the one before the current
    /// - Returns: the new generation, and the one it repeats
    /// - Throws: `RollbackImpossible`
    package func roll(back generation: Int?) throws -> (new: Int, old: Int) {
        try connection.transaction(.readCommitted) {
            let pointer = try row("rollback.pointer", "select generation, run from run.publication for update")
            guard let current = pointer[0].flatMap({ Int($0) }), let currentRun = pointer[1] else {
                throw RollbackImpossible.noGeneration(generation ?? 0)
            }
            let target = generation ?? current - 1
            guard target > 0 else { throw RollbackImpossible.nothingBefore }
            guard target != current, let targetRun = try run(of: target) else {
                throw RollbackImpossible.noGeneration(target)
            }
            try refuseClosed(target)
            let next = current + 1
            try query(
                "rollback.log",
                "insert into run.publication_log (generation, run, previous_run, reason) "
                    + "values ($1, $2, $3, 'rollback to ' || $4::integer)",
                [.number(next), .text(targetRun), .text(currentRun), .number(target)])
            try query(
                "rollback.partitions",
                "insert into run.publication_partition (generation, municipality, fiscal_year, run) "
                    + "select $1, municipality, fiscal_year, run from run.publication_partition where generation = $2",
                [.number(next), .number(target)])
            if targetRun != currentRun {
                try query("rollback.supersede", "update run.run set state = 'SUPERSEDED' where state = 'PUBLISHED'", [])
                try query("rollback.run", "update run.run set state = 'PUBLISHED' where run = $1", [.text(targetRun)])
            }
            try query(
                "rollback.move",
                "update run.publication set generation = $1, run = $2, published_at = clock_timestamp()",
                [.number(next), .text(targetRun)])
            return (next, target)
        }
    }

    /// Nil where the generation never was, or has been forgotten.
    private func run(of generation: Int) throws -> String? {
        try connection.query(
            Statement(
                "rollback.target",
                "select l.run from run.publication_log l where l.generation = $1::bigint "
                    + "and exists (select from run.publication_partition p where p.generation = l.generation)"),
            [.number(generation)]
        ).rows.first?[0]
    }

    private func refuseClosed(_ generation: Int) throws {
        let closed = try connection.query(
            Statement(
                "rollback.closed",
                """
                select c.municipality, c.fiscal_year
                from published.closed_year c
                left join run.publication_partition p on p.generation = $1 and p.municipality = c.municipality
                    and p.fiscal_year = c.fiscal_year
                left join run.figures f on f.run = p.run and f.municipality = p.municipality
                    and f.fiscal_year = p.fiscal_year
                where not c.is_reopening
                  and (f.figures_digest, f.fingerprint) is distinct from (c.figures_digest, c.fingerprint)
                order by 1, 2
                """), [.number(generation)])
        let partitions = closed.rows.compactMap { row -> Partition? in
            guard let municipality = row[0].flatMap({ Int16($0) }), let year = row[1].flatMap({ Int16($0) }) else {
                return nil
            }
            return Partition(municipality: municipality, fiscalYear: FiscalYear(year))
        }
        guard partitions.isEmpty else { throw RollbackImpossible.closedYears(partitions) }
    }

    private func row(_ name: String, _ text: String) throws -> [String?] {
        let statement = Statement(name, text)
        return try connection.query(statement).onlyRow(of: statement)
    }

    private func query(_ name: String, _ text: String, _ parameters: [Parameter]) throws {
        try connection.query(Statement(name, text), parameters)
    }
}
