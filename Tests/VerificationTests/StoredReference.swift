import Postgres

/// The reference's own lines stored as the results of a run, so that the comparison can be tested without the engine.
struct StoredReference {
    private let connection: DatabaseConnection

    init(_ connection: DatabaseConnection) {
        self.connection = connection
    }

    /// Within the transaction in which the reference was computed.
    /// - Returns: the run's number
    func store() throws -> Int {
        let begin = Statement(
            "tests.run",
            "insert into run.run (host, program_version, ledger_batch) values ('test', 'test', 1) returning run")
        let run = Int(try connection.query(begin).onlyRow(of: begin)[0] ?? "") ?? 0
        for script in StoredReference.scripts(run) { try connection.runScript(Statement("tests.store", script)) }
        return run
    }

    private static func scripts(_ run: Int) -> [String] {
        let tables = "(select distinct fiscal_year from pg_temp.reference_line) y"
        return [
            "select run.make_result_tables(\(run), fiscal_year) from \(tables)",
            """
            create temporary table stored_line on commit drop as
            select *, row_number() over (partition by municipality, fiscal_year) as class from pg_temp.reference_line;
            do $$
            declare
                year smallint;
            begin
                for year in select distinct fiscal_year from pg_temp.reference_line loop
                    execute format('insert into run.cost_class_%1$s_\(run) select municipality, fiscal_year, \(run), class,
                        null, status, reason, rule, grade, sector, function, flow, municipal_percent, booked_initiative,
                        activity, cost_centre, cost_type from pg_temp.stored_line where fiscal_year = %1$s', year);
                    execute format('insert into run.slot_%1$s_\(run) select municipality, year, \(run), slot, citizen, family,
                        initiative, cluster, arm, phase, year_offset, first_day, day_count
                        from pg_temp.reference_slot where year = %1$s', year);
                    execute format('insert into run.allocated_cost_%1$s_\(run) select municipality, fiscal_year, \(run),
                        coalesce(slot, 0), class, amount_oere from pg_temp.stored_line where fiscal_year = %1$s', year);
                end loop;
            end
            $$
            """,
            "select run.attach_result_tables(\(run), fiscal_year) from \(tables)",
            """
            insert into run.reconciliation
            select \(run), municipality, fiscal_year, count(*), sum(amount_oere), sum(amount_oere), 0, 0
            from pg_temp.reference_posting group by municipality, fiscal_year
            """,
            """
            insert into run.account_total
            select \(run), municipality, fiscal_year, account, 'allocated', count(*), sum(amount_oere)
            from pg_temp.reference_posting group by municipality, fiscal_year, account
            """,
        ]
    }
}
