import CostModel
import Postgres

/// Checks a run from its stored rows: posted = allocated + unallocated + excluded, to the øre, for every municipality and
/// fiscal year (manual: Allocation). A run that does not close is not published.
package struct Reconciler {
    private let run: StoredRun

    package init(_ run: StoredRun) {
        self.run = run
    }

    /// Compares what is stored with what the ledger holds, and stores both.
    /// - Parameters:
    ///   - posted: per municipality and year that the run computed, as of the run's snapshot; pairs without postings
    ///     included
    ///   - stored: what `StoredYear` read of them
    ///   - conventions: the norms and salaries of the model that a year's figures are shown by
    package func reconcile(
        _ posted: [PostedPair], stored: [Partition: StoredSums], conventions: (FiscalYear) -> String
    ) throws -> [Reconciliation] {
        try run.connection.transaction(.readCommitted) { try reconcileInTransaction(posted, stored, conventions) }
    }

    private func reconcileInTransaction(
        _ posted: [PostedPair], _ stored: [Partition: StoredSums], _ conventions: (FiscalYear) -> String
    ) throws -> [Reconciliation] {
        var reconciliations: [Reconciliation] = []
        for pair in posted {
            let sums = stored[pair.partition] ?? StoredSums()
            let reconciliation = Reconciliation(
                municipality: pair.municipality, fiscalYear: pair.fiscalYear, posted: pair.total,
                allocated: sums.oere(.allocated), unallocated: sums.oere(.unallocated), excluded: sums.oere(.excluded))
            guard reconciliation.difference == 0 else {
                throw InvariantBroken(.runDoesNotClose, at: pair.partition.description)
            }
            try store(reconciliation)
            reconciliations.append(reconciliation)
        }
        let pairs = posted.map(\.partition)
        guard Set(stored.keys).isSubset(of: pairs) else {
            throw InvariantBroken(.runDoesNotClose, at: "run \(run.number)")
        }
        try storeFigures(pairs, stored, conventions)
        return reconciliations
    }

    /// What the results of each municipality and year are, in short. All of them are stored by now.
    /// Norms and salaries are part of the digest: figures in FTE change with them, whatever the hours are.
    private func storeFigures(
        _ partitions: [Partition], _ stored: [Partition: StoredSums], _ conventions: (FiscalYear) -> String
    ) throws {
        try run.connection.query(
            Statement(
                "reconcile.figures",
                """
                insert into run.figures (run, municipality, fiscal_year, figures_digest, fingerprint)
                select $1, m, y,
                    encode(sha256(convert_to(run.figures_digest($1, m, y) || E'\\n' || c, 'UTF8')), 'hex'), f::numeric
                from unnest($2::smallint[], $3::smallint[], $4::text[], $5::text[]) as p (m, y, f, c)
                """),
            [
                .number(run.number), .integers(partitions.map { Int64($0.municipality) }),
                .integers(partitions.map { Int64($0.fiscalYear.number) }),
                .texts(partitions.map { String(stored[$0]?.fingerprint ?? 0) }),
                .texts(partitions.map { conventions($0.fiscalYear) }),
            ])
    }

    private func store(_ reconciliation: Reconciliation) throws {
        try run.connection.query(
            Statement(
                "reconcile.store",
                "insert into run.reconciliation (run, municipality, fiscal_year, posting_count, posted_oere, "
                    + "allocated_oere, unallocated_oere, excluded_oere) values ($1, $2, $3, $4, $5, $6, $7, $8)"),
            [
                .number(run.number), .number(reconciliation.municipality), .number(reconciliation.fiscalYear.number),
                .number(reconciliation.posted.rows), .text(String(reconciliation.posted.oere)),
                .text(String(reconciliation.allocated)), .text(String(reconciliation.unallocated)),
                .text(String(reconciliation.excluded)),
            ])
    }
}
