import Postgres
import TestSupport

extension DatabaseConnection {
    /// The tables that an import and a run make.
    func makePartitions() throws {
        try run(
            """
            select ledger.make_posting_partition(2018::smallint);
            select run.make_result_tables(1, 2018::smallint);
            select run.attach_result_tables(1, 2018::smallint);
            select run.make_result_tables(2, 2018::smallint);
            select run.attach_result_tables(2, 2018::smallint);
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
