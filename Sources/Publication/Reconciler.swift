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
    /// - Parameter conventions: the norms and salaries of the model that a year's figures are shown by
    package func reconcile(
        _ posted: [PostedPair], conventions: (FiscalYear) -> String
    ) throws -> [Reconciliation] {
        try run.connection.transaction(.readCommitted) { try reconcileInTransaction(posted, conventions) }
    }

    private func reconcileInTransaction(
        _ posted: [PostedPair], _ conventions: (FiscalYear) -> String
    ) throws -> [Reconciliation] {
        let stored = try storedSums()
        var reconciliations: [Reconciliation] = []
        for pair in posted {
            let place = Partition(municipality: pair.municipality, fiscalYear: pair.fiscalYear)
            let sums = stored[place]?.oere ?? [:]
            let reconciliation = Reconciliation(
                municipality: pair.municipality, fiscalYear: pair.fiscalYear, posted: pair.total,
                allocated: sums[.allocated] ?? 0, unallocated: sums[.unallocated] ?? 0, excluded: sums[.excluded] ?? 0)
            guard reconciliation.difference == 0 else { throw InvariantBroken(.runDoesNotClose, at: place.description) }
            try store(reconciliation)
            reconciliations.append(reconciliation)
        }
        let pairs = posted.map { Partition(municipality: $0.municipality, fiscalYear: $0.fiscalYear) }
        guard Set(stored.keys).isSubset(of: pairs) else {
            throw InvariantBroken(.runDoesNotClose, at: "run \(run.number)")
        }
        try storeFigures(pairs, stored, conventions)
        return reconciliations
    }

    /// What the results of each municipality and year are, in short. All of them are stored by now.
    /// Norms and salaries are part of the digest: figures in FTE change with them, whatever the hours are.
    private func storeFigures(
        _ partitions: [Partition], _ stored: [Partition: Stored], _ conventions: (FiscalYear) -> String
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
                .texts(partitions.map { stored[$0]?.fingerprint ?? "0" }),
                .texts(partitions.map { conventions($0.fiscalYear) }),
            ])
    }

    /// What the stored lines of a municipality and year add up to.
    private struct Stored {
        var oere: [CostStatus: Int128] = [:]
        /// A whole number of any length.
        var fingerprint = "0"
    }

    /// Municipality, year and a number within them as one number: the planner takes three columns that belong together for
    /// independent, and would loop.
    private static func key(_ column: String) -> String {
        "((municipality * 10000 + fiscal_year)::bigint << 31) + \(column)"
    }

    /// Sixty bits of the SHA-256 of some columns' text.
    private static func number(_ columns: String) -> String {
        "('x' || left(encode(sha256(convert_to(jsonb_build_array(\(columns))::text, 'UTF8')), 'hex'), 15))::bit(60)::bigint"
    }

    /// A line's number is made of what it says in words, not of the numbers it is stored with, so that the sum does not
    /// depend on the order in which anything was met.
    private func storedSums() throws -> [Partition: Stored] {
        let sums = Statement(
            "reconcile.stored",
            """
            with class as materialized (
                select \(Reconciler.key("class")) as key, status, \(Reconciler.number("""
                    status, reason, rule, grade, sector, function, flow, municipal_percent, booked_initiative, activity,
                    cost_centre, cost_type
                    """)) as number
                from run.cost_class where run = $1
            ), slot as materialized (
                select \(Reconciler.key("slot")) as key,
                    \(Reconciler.number("citizen, family, initiative, arm, phase, year_offset")) as number
                from run.slot where run = $1
            ), line as (
                select municipality, fiscal_year, amount_oere, \(Reconciler.key("class")) as class_key,
                    \(Reconciler.key("slot")) as slot_key
                from run.allocated_cost where run = $1
            )
            select l.municipality, l.fiscal_year, k.status, sum(l.amount_oere),
                sum(sum(l.amount_oere::numeric * (k.number # coalesce(s.number, 0))))
                    over (partition by l.municipality, l.fiscal_year)
            from line l join class k on k.key = l.class_key left join slot s on s.key = l.slot_key
            group by l.municipality, l.fiscal_year, k.status
            """)
        var stored: [Partition: Stored] = [:]
        for row in try run.connection.query(sums, [.number(run.number)]).rows {
            guard let municipality = row[0].flatMap({ Int16($0) }), let year = row[1].flatMap({ Int16($0) }),
                let status = CostStatus.allCases.first(where: { $0.code == row[2] }),
                let sum = row[3].flatMap({ Int128($0) }), let fingerprint = row[4]
            else { throw InvariantBroken(.unexpectedDatabaseAnswer, at: sums.name) }
            let partition = Partition(municipality: municipality, fiscalYear: FiscalYear(year))
            stored[partition, default: Stored()].oere[status] = sum
            stored[partition]?.fingerprint = fingerprint
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
