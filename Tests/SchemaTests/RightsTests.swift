import Postgres
import Schema
import TestSupport
import Testing

/// What the roles may do, walked over everything that there is.
@Suite struct RightsTests {
    private static let ours = "n.nspname !~ '^(pg_|information_schema)'"

    private func connect() throws -> DatabaseConnection {
        try RightsTests.makeDatabase().connect("omkost_admin")
    }

    /// Migrated by itself: a copy of a database does not have the rights to the database as such.
    private static func makeDatabase() throws -> TestDatabase {
        let database = try TestServer.makeDatabase(isMigrated: false)
        let connection = try database.connect("omkost_admin")
        _ = try SchemaMigrator(connection).migrate()
        try connection.makePartitions()
        return database
    }

    private func names(_ connection: DatabaseConnection, _ text: String) throws -> [String] {
        try connection.query(Statement("test.names", text)).rows.compactMap { $0.first ?? nil }
    }

    @Test("omkost_reader has nothing but select on what is published, and on the schema's version")
    func reader() throws {
        let connection = try connect()
        let readable = try names(
            connection,
            """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where \(RightsTests.ours) and c.relkind in ('r', 'p', 'v', 'm', 'f')
              and has_any_column_privilege('omkost_reader', c.oid, 'select') and n.nspname <> 'published'
            """)
        #expect(readable == ["migration.applied"])
        let writable = try names(
            connection,
            """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where \(RightsTests.ours) and c.relkind in ('r', 'p', 'v', 'm', 'f')
              and (has_table_privilege('omkost_reader', c.oid, 'insert, update, delete, truncate, references, trigger')
                  or has_any_column_privilege('omkost_reader', c.oid, 'insert, update, references'))
            """)
        #expect(writable == [])
        let sequences = try names(
            connection,
            """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where \(RightsTests.ours)
              and case c.relkind when 'S' then has_sequence_privilege('omkost_reader', c.oid, 'usage, select, update') end
            """)
        #expect(sequences == [])
        #expect(
            try names(
                connection,
                "select n.nspname from pg_namespace n where \(RightsTests.ours) and has_schema_privilege('omkost_reader', n.oid, 'usage') order by 1"
            ) == ["migration", "public", "published"])
    }

    private static let more = [
        "omkost_evaluator": ["export.register."], "omkost_finance": ["explained."],
    ]

    /// Privileges, walked over every relation and column that there is.
    @Test(
        "readers see published views alone, none of them a CPR number or a name of somebody; evaluators the register of exports",
        arguments: ["omkost_reader", "omkost_finance", "omkost_lead", "omkost_evaluator"])
    func walk(role: String) throws {
        let connection = try connect()
        let seen = try names(
            connection,
            """
            select n.nspname || '.' || c.relname || '.' || a.attname
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where \(RightsTests.ours) and c.relkind in ('r', 'v', 'm', 'p', 'f')
              and has_column_privilege('\(role)', c.oid, a.attnum, 'select')
              and (n.nspname not in ('published', 'migration') or c.relkind not in ('v', 'r')
                  or a.attname ~* 'cpr|personnr|navn|adresse|citizen_name' or '\(role)' = 'omkost_evaluator')
              and has_schema_privilege('\(role)', n.oid, 'usage')
            """)
        // Of what explanations are made of, finance sees ids and amounts.
        let known = ["migration.applied."] + (RightsTests.more[role] ?? [])
        #expect(seen.filter { column in !known.contains { column.hasPrefix($0) } } == [])
        #expect(
            seen.filter { !$0.hasPrefix("migration.") && $0.contains(/cpr$|name$|text$/) }
                == (role == "omkost_finance" ? ["explained.model.model_text"] : []))
        // Statistics of columns that a role may not read are not shown to it either.
        #expect(
            try names(
                connection,
                """
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where \(RightsTests.ours) and c.relkind in ('r', 'p') and n.nspname <> 'migration'
                  and has_any_column_privilege('\(role)', c.oid, 'select')
                """) == [])
        #expect(try creatable(connection, role) == [])
        #expect(
            try connection.value("select has_database_privilege('\(role)', current_database(), 'create, temporary')")
                == "f")
    }

    @Test("nothing of ours is for everybody, and what runs as its owner has a search path of its own")
    func functions() throws {
        let connection = try connect()
        #expect(
            try names(
                connection,
                """
                select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where \(RightsTests.ours) and (has_function_privilege('public', p.oid, 'execute')
                    or p.prosecdef and not coalesce(p.proconfig @> array['search_path=pg_catalog, pg_temp'], false))
                """) == [])
        // What the owner makes later is not for everybody either.
        try connection.run(
            "set role omkost_owner; create function run.later() returns int language sql as 'select 1'; reset role")
        #expect(try connection.value("select has_function_privilege('public', 'run.later()', 'execute')") == "f")
    }

    @Test("omkost_reader executes counts of persons alone, and creates nothing anywhere")
    func readerFunctions() throws {
        let connection = try connect()
        let functions = try names(
            connection,
            """
            select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where \(RightsTests.ours) and has_function_privilege('omkost_reader', p.oid, 'execute') order by p.proname
            """)
        #expect(
            functions.map { String($0.prefix { $0 != "(" }) } == [
                "published.person_count", "published.person_year_cost", "published.person_year_during",
            ])
        #expect(try creatable(connection, "omkost_reader") == [])
        #expect(
            try connection.value(
                "select has_database_privilege('omkost_reader', current_database(), 'create, temporary')")
                == "f")
    }

    @Test("omkost_batch deletes nothing, and changes of facts their end alone")
    func batch() throws {
        let connection = try connect()
        let deletable = try names(
            connection,
            """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where \(RightsTests.ours) and c.relkind in ('r', 'p', 'v')
              and has_table_privilege('omkost_batch', c.oid, 'delete, truncate, trigger')
            """)
        #expect(deletable == [])
        let updatable = try names(
            connection,
            """
            select distinct a.attname::text from pg_attribute a
            where a.attrelid in (select oid from pg_class
                    where relkind in ('r', 'p') and relnamespace in ('ledger'::regnamespace, 'identity'::regnamespace,
                        'intake'::regnamespace))
              and a.attnum > 0 and has_column_privilege('omkost_batch', a.attrelid, a.attnum, 'update')
            """)
        #expect(updatable == ["until"])
        #expect(try creatable(connection, "omkost_batch") == [])
        #expect(
            try connection.value("select has_database_privilege('omkost_batch', current_database(), 'create')") == "f")
    }

    private func creatable(_ connection: DatabaseConnection, _ role: String) throws -> [String] {
        try names(
            connection,
            "select n.nspname from pg_namespace n where \(RightsTests.ours) and has_schema_privilege('\(role)', n.oid, 'create')"
        )
    }

    /// What a role tries, and is refused.
    static let refused = [
        ("omkost_reader", "select * from identity.citizen"), ("omkost_reader", "select * from identity.citizen_rank"),
        ("omkost_reader", "select * from ledger.posting"), ("omkost_reader", "select * from ledger.posting_2018"),
        ("omkost_reader", "select * from run.slot_2018_1"), ("omkost_reader", "select * from run.run"),
        ("omkost_reader", "update published.publication set generation = 7"),
        ("omkost_reader", "select run.drop_results(1)"), ("omkost_reader", "create table public.x ()"),
        ("omkost_reader", "create temporary table x ()"), ("omkost_reader", "create schema x"),
        ("omkost_reader", "set role omkost_batch"), ("omkost_batch", "set role omkost_owner"),
        ("omkost_batch", "delete from ledger.municipality"), ("omkost_batch", "truncate ledger.municipality"),
        ("omkost_batch", "delete from ledger.posting_2018"), ("omkost_batch", "delete from identity.citizen"),
        ("omkost_batch", "update ledger.municipality set name = 'B'"),
        ("omkost_batch", "update intake.batch set imported_by = 'x'"),
        ("omkost_batch", "delete from run.run"), ("omkost_batch", "delete from run.publication_partition"),
        ("omkost_batch", "update run.reconciliation set posted_oere = 0"),
        ("omkost_batch", "update run.cost_class set pool = 1"),
        ("omkost_batch", "create table ledger.x ()"), ("omkost_batch", "create table public.x ()"),
        ("omkost_batch", "create schema x"),
        ("omkost_batch", "create function run.x() returns int language sql as 'select 1'"),
        ("omkost_batch", "alter table ledger.municipality disable trigger all"),
        ("omkost_batch", "drop table ledger.budget"),
        ("omkost_batch", "insert into migration.applied values (99, '', '')"),
    ]

    @Test("what a role may not do is refused with 42501", arguments: ["omkost_reader", "omkost_batch"])
    func refuses(role: String) throws {
        let connection = try RightsTests.makeDatabase().connect(role)
        for (who, text) in RightsTests.refused where who == role {
            let error = try #require(throws: DatabaseError.self, "\(text)") { try connection.run(text) }
            #expect(error.sqlState == "42501", "\(text)")
        }
    }
}
