import CostModel
import Postgres

/// Checks a run from its stored rows: posted = allocated + unallocated + excluded, to the øre, for every municipality and
/// fiscal year (manual: Allocation). A run that does not close is not published.
package struct Reconciler {
    private let run: StoredRun

    package init(_ run: StoredRun) {
        self.run = run
    }

    /// Sums the stored lines, compares them with what the ledger holds, and stores both.
    /// - Parameter posted: per municipality and year in scope, as PostgreSQL summed the postings in the run's snapshot;
    ///   pairs without postings included
    package func reconcile(_ posted: [PostedPair]) throws -> [Reconciliation] {
        let stored = try storedSums()
        var reconciliations: [Reconciliation] = []
        for pair in posted {
            let place = "\(pair.municipality)/\(pair.fiscalYear)"
            let sums = stored[place] ?? [:]
            let reconciliation = Reconciliation(
                municipality: pair.municipality, fiscalYear: pair.fiscalYear, posted: pair.total,
                allocated: sums[.allocated] ?? 0, unallocated: sums[.unallocated] ?? 0, excluded: sums[.excluded] ?? 0)
            guard reconciliation.difference == 0 else { throw InvariantBroken(.runDoesNotClose, at: place) }
            try store(reconciliation)
            reconciliations.append(reconciliation)
        }
        guard Set(stored.keys).isSubset(of: posted.map { "\($0.municipality)/\($0.fiscalYear)" }) else {
            throw InvariantBroken(.runDoesNotClose, at: "run \(run.number)")
        }
        try storeDigests()
        return reconciliations
    }

    /// What people approve of each municipality and year, in short. All of it is stored by now.
    private func storeDigests() throws {
        try run.connection.query(
            Statement(
                "reconcile.digest",
                """
                insert into run.figures (run, municipality, fiscal_year, figures_digest)
                select run, municipality, fiscal_year, run.figures_digest(run, municipality, fiscal_year)
                from run.reconciliation where run = $1
                """), [.number(run.number)])
    }

    /// Stored øre by municipality/year and status.
    private func storedSums() throws -> [String: [CostStatus: Int128]] {
        let sums = Statement(
            "reconcile.stored",
            """
            select c.municipality, c.fiscal_year, k.status, sum(c.amount_oere)
            from run.allocated_cost c
            join run.cost_class k
                on k.municipality = c.municipality and k.fiscal_year = c.fiscal_year and k.run = c.run
                and k.class = c.class
            where c.run = $1
            group by c.municipality, c.fiscal_year, k.status
            """)
        var stored: [String: [CostStatus: Int128]] = [:]
        for row in try run.connection.query(sums, [.number(run.number)]).rows {
            guard let municipality = row[0], let year = row[1],
                let status = CostStatus.allCases.first(where: { $0.code == row[2] }),
                let sum = row[3].flatMap({ Int128($0) })
            else { throw InvariantBroken(.unexpectedDatabaseAnswer, at: sums.name) }
            stored["\(municipality)/\(year)", default: [:]][status] = sum
        }
        return stored
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
