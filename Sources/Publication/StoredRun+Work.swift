import CostModel
import Postgres

extension StoredRun {
    /// Stores worked hours and caseloads, and compares what the database then holds with what was given.
    package func store(_ hours: [WorkedHours], _ caseloads: [Caseload]) throws {
        try connection.transaction(.readCommitted) {
            try insert(hours)
            try insert(caseloads)
            try check(hours, caseloads)
        }
    }

    private func insert(_ hours: [WorkedHours]) throws {
        let insert = Statement(
            "results.worked_hours",
            """
            insert into run.worked_hours (run, municipality, fiscal_year, initiative, nature, category, method,
                assumption, is_shared, shared_between, counts_as_fte, minutes_low_billionths,
                minutes_central_billionths, minutes_high_billionths, assumed_minutes_billionths, position_days,
                amount_oere, row_count)
            select $1, m, y, i, n, c, t, a, s <> 0, b, f <> 0, nullif(l, '')::numeric, nullif(k, '')::numeric,
                nullif(h, '')::numeric, d::numeric, p::numeric, nullif(o, '')::numeric, r
            from unnest($2::smallint[], $3::smallint[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                $9::int[], $10::int[], $11::int[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[],
                $17::text[], $18::bigint[]) as w (m, y, i, n, c, t, a, s, b, f, l, k, h, d, p, o, r)
            """)
        try connection.query(
            insert,
            [
                .number(number), .integers(hours.map { Int64($0.municipality) }),
                .integers(hours.map { Int64($0.fiscalYear.number) }), .texts(hours.map(\.initiative)),
                .texts(hours.map(\.nature.rawValue)), .texts(hours.map(\.category)),
                .texts(hours.map(\.method.rawValue)), .texts(hours.map(\.assumption)),
                .integers(hours.map { $0.isShared ? 1 : 0 }), .integers(hours.map { Int64($0.sharedBetween) }),
                .integers(hours.map { $0.countsAsFTE ? 1 : 0 }), .texts(hours.map { StoredRun.text($0.minutes?.low) }),
                .texts(hours.map { StoredRun.text($0.minutes?.central) }),
                .texts(hours.map { StoredRun.text($0.minutes?.high) }), .texts(hours.map { String($0.assumedMinutes) }),
                .texts(hours.map { String($0.positionDays) }), .texts(hours.map { StoredRun.text($0.amountOere) }),
                .integers(hours.map { Int64($0.rowCount) }),
            ])
    }

    private func insert(_ caseloads: [Caseload]) throws {
        let insert = Statement(
            "results.caseload",
            """
            insert into run.caseload (run, municipality, fiscal_year, cost_centre, initiative, assignment_days,
                position_days, employee_count)
            select $1, * from unnest($2::smallint[], $3::smallint[], $4::text[], $5::text[], $6::bigint[], $7::bigint[],
                $8::int[])
            """)
        try connection.query(
            insert,
            [
                .number(number), .integers(caseloads.map { Int64($0.municipality) }),
                .integers(caseloads.map { Int64($0.fiscalYear.number) }), .texts(caseloads.map(\.costCentre)),
                .texts(caseloads.map(\.initiative)), .integers(caseloads.map(\.assignmentDays)),
                .integers(caseloads.map(\.positionDays)), .integers(caseloads.map { Int64($0.employeeCount) }),
            ])
    }

    private func check(_ hours: [WorkedHours], _ caseloads: [Caseload]) throws {
        let sums = Statement(
            "results.work_sums",
            """
            select (select count(*) || ' ' || coalesce(sum(minutes_central_billionths), 0) || ' '
                        || coalesce(sum(position_days), 0) from run.worked_hours where run = $1),
                (select count(*) || ' ' || coalesce(sum(assignment_days), 0) from run.caseload where run = $1)
            """)
        let minutes = hours.reduce(Int128(0)) { $0 + ($1.minutes?.central ?? 0) }
        let positionDays = hours.reduce(Int128(0)) { $0 + $1.positionDays }
        let assignmentDays = caseloads.reduce(Int64(0)) { $0 + $1.assignmentDays }
        guard
            try connection.query(sums, [.number(number)]).onlyRow(of: sums) == [
                "\(hours.count) \(minutes) \(positionDays)", "\(caseloads.count) \(assignmentDays)",
            ]
        else { throw InvariantBroken(.storedHoursDiffer, at: "run \(number)") }
    }

    /// Empty for nil.
    private static func text(_ number: Int128?) -> String {
        number.map { String($0) } ?? ""
    }
}
