import Postgres
import TestSupport

extension DatabaseConnection {
    /// The tables that an import and a run make.
    func makePartitions() throws {
        try run(
            """
            select ledger.make_posting_partition(2018::smallint)
            """)
        for number in 1...2 { try makeResultTables(of: number) }
    }

    /// Only a run under way gets any, and one run at a time is.
    func makeResultTables(of number: Int) throws {
        try run(
            """
            insert into run.run (run, host, program_version) overriding system value values (\(number), 'test', 'test')
            on conflict (run) do nothing;
            select run.make_result_tables(\(number), 2018::smallint);
            select run.attach_result_tables(\(number), 2018::smallint);
            update run.run set state = 'FAILED', is_active = false, ended_at = now() where run = \(number);
            """)
    }

    /// An import with one municipality.
    func importMunicipality() throws {
        try run(
            """
            insert into intake.batch (program_version) values ('test'), ('test');
            insert into ledger.municipality (municipality, name, since) values (101, 'A', 1);
            """)
    }

    /// A run in the state that runs begin in.
    func makeRun() throws {
        try run("insert into run.run (host, program_version) values ('test', 'test')")
    }
}
