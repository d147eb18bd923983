import CostModel
import Postgres

/// Holds a checked run against the limits of the model (`gates`, all off unless given) and against closed years, from
/// stored rows. What it finds stops the publication (manual: Operating).
package struct GateKeeper {
    private let run: StoredRun
    private let gates: Gates
    private let stored: [Partition: StoredSums]
    private let kept: [Partition]
    private let acceptsDrift: Bool

    /// - Parameters:
    ///   - stored: what was read back of the run's lines
    ///   - kept: what stays published beside the run
    ///   - acceptsDrift: the user has seen that figures move, and wants them published
    package init(
        _ run: StoredRun, _ gates: Gates, stored: [Partition: StoredSums], kept: [Partition], acceptsDrift: Bool
    ) {
        self.stored = stored
        self.kept = kept
        self.run = run
        self.gates = gates
        self.acceptsDrift = acceptsDrift
    }

    /// Every gate, in the order of the list; empty where the run may be published.
    package func violations() throws -> [Finding] {
        try unallocated() + rejected() + drift() + rowDrop() + controlTotals() + closedYears()
    }

    /// The part of the posted money that reached nobody, municipality by municipality and year by year; of both without their
    /// signs, class by class and account by account, so that credits hide nothing.
    private func unallocated() throws -> [Finding] {
        guard let limit = gates.unallocatedPercentThousandths else { return [] }
        let places = stored.keys.sorted()
        return try partitions(
            "unallocated",
            """
            select r.municipality, r.fiscal_year, coalesce(u.oere, 0), coalesce(t.oere, 0), r.unallocated_oere
            from run.reconciliation r
            left join unnest($2::smallint[], $3::smallint[], $4::numeric[]) as u (municipality, fiscal_year, oere)
                using (municipality, fiscal_year)
            left join (
                select municipality, fiscal_year, sum(abs(amount_oere)) as oere
                from run.account_total where run = $1 group by 1, 2
            ) t using (municipality, fiscal_year)
            where r.run = $1 order by 1, 2
            """,
            [
                .integers(places.map { Int64($0.municipality) }), .integers(places.map { Int64($0.fiscalYear.number) }),
                .texts(places.map { String(stored[$0]?.unallocatedMagnitude ?? 0) }),
            ], code: .gateUnallocated, limit: limit)
    }

    /// The largest movement of a total (allocated, unallocated, excluded) against what is published, as a part of what was
    /// posted then.
    private func drift() throws -> [Finding] {
        guard let limit = gates.driftPercentThousandths, !acceptsDrift else { return [] }
        return try partitions(
            "drift",
            """
            select r.municipality, r.fiscal_year,
                greatest(abs(r.allocated_oere - o.allocated_oere), abs(r.unallocated_oere - o.unallocated_oere),
                    abs(r.excluded_oere - o.excluded_oere)), abs(o.posted_oere), r.posted_oere - o.posted_oere
            from run.reconciliation r
            join published.partition p using (municipality, fiscal_year)
            join run.reconciliation o on o.run = p.run and o.municipality = p.municipality and o.fiscal_year = p.fiscal_year
            where r.run = $1 order by 1, 2
            """, code: .gateDrift, limit: limit)
    }

    private func rowDrop() throws -> [Finding] {
        guard let limit = gates.rowDropPercentThousandths, !acceptsDrift else { return [] }
        return try partitions(
            "row_drop",
            """
            select r.municipality, r.fiscal_year, o.posting_count - r.posting_count, o.posting_count, null
            from run.reconciliation r
            join published.partition p using (municipality, fiscal_year)
            join run.reconciliation o on o.run = p.run and o.municipality = p.municipality and o.fiscal_year = p.fiscal_year
            where r.run = $1 and r.posting_count < o.posting_count order by 1, 2
            """, code: .gateRowDrop, limit: limit)
    }

    /// Refused postings of imports that what is published has not seen. Amounts that could not be read are over any limit.
    private func rejected() throws -> [Finding] {
        guard let limit = gates.rejectedAmount else { return [] }
        let statement = Statement(
            "gate.rejected",
            """
            select coalesce(sum(f.rejected_oere), 0), coalesce(sum(f.rejected_unread_count), 0),
                coalesce(sum(f.rejected_count), 0)
            from intake.file f join run.run r on r.run = $1
            where f.file = 'postings.csv' and f.batch <= r.ledger_batch
              and f.batch > coalesce((select o.ledger_batch from published.publication p join run.run o using (run)), 0)
            """)
        let row = try run.connection.query(statement, [.number(run.number)]).onlyRow(of: statement)
        guard let oere = row[0].flatMap({ Int128($0) }), let unread = row[1].flatMap({ Int($0) }),
            let rows = row[2].flatMap({ Int($0) })
        else { throw InvariantBroken(.unexpectedDatabaseAnswer, at: statement.name) }
        guard oere.magnitude > Int128(limit.oere).magnitude || unread > 0 else { return [] }
        return [
            Finding(
                .gateRejected, found: String(unread), expected: GateKeeper.decimal(Int128(limit.oere), digits: 2),
                rows: rows, oere: oere)
        ]
    }

    private func controlTotals() throws -> [Finding] {
        guard gates.controlTotals else { return [] }
        let statement = Statement(
            "gate.control_totals",
            """
            select d.municipality, d.fiscal_year, d.account, d.row_difference, d.oere_difference
            from run.run r cross join ledger.control_total_difference(r.ledger_batch) d
            join run.reconciliation c on c.run = r.run and c.municipality = d.municipality
                and c.fiscal_year = d.fiscal_year
            where r.run = $1 order by d.municipality, d.fiscal_year, d.account collate "C"
            """)
        return try run.connection.query(statement, [.number(run.number)]).rows.map { row in
            Finding(
                .gateControlTotals, municipality: row[0].flatMap { Int16($0) },
                fiscalYear: row[1].flatMap { Int16($0) }.map { FiscalYear($0) }, subject: row[2],
                rows: row[3].flatMap { Int($0) } ?? 0, oere: row[4].flatMap { Int128($0) })
        }
    }

    /// Closed figures may not change, and may not go missing.
    private func closedYears() throws -> [Finding] {
        let statement = Statement(
            "gate.closed",
            """
            select c.municipality, c.fiscal_year
            from published.closed_year c
            left join run.figures f on f.run = $1 and f.municipality = c.municipality and f.fiscal_year = c.fiscal_year
            where not c.is_reopening
              and (c.municipality, c.fiscal_year) not in (select * from unnest($2::smallint[], $3::smallint[]))
              and (f.figures_digest, f.fingerprint) is distinct from (c.figures_digest, c.fingerprint)
            order by 1, 2
            """)
        return try run.connection.query(
            statement,
            [
                .number(run.number), .integers(kept.map { Int64($0.municipality) }),
                .integers(kept.map { Int64($0.fiscalYear.number) }),
            ]
        ).rows.map {
            Finding(
                .closedYearChanged, municipality: $0[0].flatMap { Int16($0) },
                fiscalYear: $0[1].flatMap { Int16($0) }.map { FiscalYear($0) })
        }
    }

    /// A query of municipality, year, part, whole and øre: a finding for each whose part is over the limit.
    private func partitions(
        _ name: String, _ text: String, _ parameters: [Parameter] = [], code: FindingCode, limit: Int64
    ) throws -> [Finding] {
        let statement = Statement("gate.\(name)", text)
        return try run.connection.query(statement, [.number(run.number)] + parameters).rows.compactMap { row in
            guard let part = row[2].flatMap({ Int128($0) }), let whole = row[3].flatMap({ Int128($0) }) else {
                throw InvariantBroken(.unexpectedDatabaseAnswer, at: statement.name)
            }
            // part / whole > limit, in hundred-thousandths; of nothing, anything is more than any part.
            guard part * 100_000 > whole * Int128(limit) else { return nil }
            let percent = roundedHalfAway(numerator: part * 100_000, denominator: whole)
            return Finding(
                code, found: percent.map { GateKeeper.decimal($0, digits: 3) },
                expected: GateKeeper.decimal(Int128(limit), digits: 3), municipality: row[0].flatMap { Int16($0) },
                fiscalYear: row[1].flatMap { Int16($0) }.map { FiscalYear($0) }, oere: row[4].flatMap { Int128($0) })
        }
    }

    /// `12.5`: as many decimals as it has, at most `digits`.
    private static func decimal(_ value: Int128, digits: Int) -> String {
        var (value, digits) = (value, digits)
        while digits > 0, value % 10 == 0 { (value, digits) = (value / 10, digits - 1) }
        var text = String(value.magnitude)
        text = String(repeating: "0", count: max(0, digits + 1 - text.utf8.count)) + text
        let sign = value < 0 ? "-" : ""
        return digits == 0 ? sign + text : "\(sign)\(text.dropLast(digits)).\(text.suffix(digits))"
    }
}
