import Foundation
import Postgres
import TestSupport
import Testing

/// Who can get at CPR numbers, by whatever way there is. One ledger for all of these.
@Suite("identities", .serialized)
struct IdentityTests {
    private static let ledger = Result { try SharedLedger() }
    private let shared: SharedLedger

    init() throws {
        shared = try IdentityTests.ledger.get()
    }

    private static let ours = "n.nspname !~ '^(pg_|information_schema)'"

    private func names(_ connection: DatabaseConnection, _ text: String) throws -> [String] {
        try connection.query(Statement("tests.names", text)).rows.compactMap { $0.first ?? nil }
    }

    /// A person of each group, and the reader.
    private func others(_ name: String) throws -> [String] {
        let evaluator = try shared.person("\(name)_eva")
        try shared.connect("omkost_admin").run("grant omkost_evaluator to \"\(evaluator)\"")
        return [
            try shared.person("\(name)_anna", .municipality(240)),
            try shared.person("\(name)_bo", .initiative("I201-0")),
            evaluator, "omkost_reader",
        ]
    }

    @Test(
        "of all roles the batch, the owner and who can become the owner read CPR numbers, and no other column has any")
    func walk() throws {
        let admin = try shared.connect("omkost_admin")
        let readers = """
            from pg_roles r, pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where r.rolname ~ '^omkost_' and not r.rolsuper and \(IdentityTests.ours)
              and c.relkind in ('r', 'v', 'm', 'p', 'f') and has_column_privilege(r.oid, c.oid, a.attnum, 'select')
              and has_schema_privilege(r.oid, n.oid, 'usage')
              and (n.nspname = 'identity' or a.attname ~* 'cpr|personnr|navn|adresse' and a.attname <> 'cpr_rank')
            """
        #expect(
            try names(admin, "select distinct r.rolname::text \(readers) order by 1") == [
                "omkost_batch", "omkost_migrate", "omkost_owner",
            ])
        #expect(
            try names(admin, "select distinct c.relname::text \(readers) and r.rolname <> 'omkost_batch' order by 1")
                == [
                    "citizen", "citizen_rank", "deleted_family", "deletion", "numbered_code",
                ])
        // Nobody becomes them by being in a group of people.
        #expect(
            try names(
                admin,
                """
                select r.rolname from pg_roles r, unnest(array['omkost_owner', 'omkost_migrate', 'omkost_batch']) w (name)
                where r.rolname ~ '^omkost_(reader|finance|lead|evaluator|batch)$' and r.rolname <> w.name
                  and pg_has_role(r.oid, w.name, 'member')
                """) == [])
        // By name what the walk asks for, by content what is there.
        let numbers = try names(admin, "select cpr from identity.citizen").joined(separator: "|")
        let tables = try names(
            admin,
            """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and \(IdentityTests.ours) and n.nspname <> 'identity'
            """)
        #expect(tables.count > 40)
        for table in tables {
            let statement = "select count(*) from \(table) t where t::text ~ $1"
            #expect(try admin.value(statement, [.text("\\m(\(numbers))\\M")]) == "0", "\(table)")
        }
    }

    /// `COLUMN` is the number, `CPR` somebody's.
    private static let attempts = [
        "select cpr from identity.citizen", "select * from identity.citizen", "select c from identity.citizen c",
        "select c::text from identity.citizen c", "select citizen from identity.citizen where cpr = 'CPR'",
        "select count(*) from identity.citizen", "select exists (select from identity.citizen where cpr = 'CPR')",
        "select cpr::integer from identity.citizen", "select max(length(cpr)) from identity.citizen",
        "select * from identity.citizen_rank", "table identity.citizen", "copy identity.citizen to stdout",
        "copy (select cpr from identity.citizen) to stdout", "copy identity.citizen (cpr) to '/tmp/cpr'",
        "explain select * from identity.citizen", "explain analyze select * from identity.citizen where cpr = 'CPR'",
        "declare numbers cursor for select * from identity.citizen",
        "prepare numbers as select * from identity.citizen",
        "lock table identity.citizen in access share mode", "insert into identity.citizen (cpr) values ('CPR')",
        "select query_to_xml('select * from identity.citizen', true, true, '')",
        "select * from pg_catalog.pg_statistic", "select access.person_rows(1)", "select access.look_ups(1)",
        "select access.slots_of('omkost_batch', null, null)", "select * from run.published_line",
        "create view public.numbers as select * from identity.citizen",
        "create function public.numbers() returns setof identity.citizen language sql as 'table identity.citizen'",
        "select pg_read_file('postgresql.conf')", "copy public.x from program 'id'",
    ]

    @Test("whoever is not the batch is refused by column, row, function, plan and copy")
    func attempts() throws {
        let number = try #require(try shared.connect("omkost_admin").value("select min(cpr) from identity.citizen"))
        for role in try others("attempts") {
            for attempt in IdentityTests.attempts {
                let connection = try shared.connect(role)
                let error = #expect(throws: DatabaseError.self, "\(role): \(attempt)") {
                    try connection.run("begin; \(attempt.replacing("CPR", with: number))")
                }
                #expect(error?.sqlState == "42501", "\(role): \(attempt)")
            }
        }
    }

    @Test("what the server has counted of columns is shown to nobody who may not read them")
    func statistics() throws {
        try shared.connect("omkost_admin").run("analyze")
        let text =
            "select count(*) from pg_catalog.pg_stats where schemaname in ('identity', 'ledger', 'intake', 'run', 'access')"
        for role in try others("statistics") {
            let connection = try shared.connect(role)
            #expect(try connection.value(text) == "0", "\(role)")
            #expect(try connection.value("select count(*) from pg_catalog.pg_stats_ext") == "0", "\(role)")
            #expect(try connection.value("select count(*) from pg_catalog.pg_stats_ext_exprs") == "0", "\(role)")
        }
        // There are some, with numbers in them, for who may.
        let bounds = "select count(*) from pg_catalog.pg_stats where attname = 'cpr' and histogram_bounds is not null"
        #expect(try shared.connect().value(bounds) == "1")
    }

    @Test("every view that people read is a barrier")
    func barriers() throws {
        let open = try names(
            shared.connect("omkost_admin"),
            """
            select distinct c.oid::regclass::text
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            cross join unnest(array['omkost_reader', 'omkost_finance', 'omkost_lead', 'omkost_evaluator']) r (name)
            where c.relkind in ('v', 'm') and \(IdentityTests.ours) and has_any_column_privilege(r.name, c.oid, 'select')
              and not coalesce(c.reloptions @> array['security_barrier=true'], false)
            """)
        #expect(open == [])
    }

    @Test("a dump as somebody who reads is refused, and what it could write down of what is published has no number")
    func dumps() throws {
        let program = try #require(IdentityTests.dumpProgram, "there is no pg_dump")
        let number = try #require(try shared.connect("omkost_admin").value("select min(cpr) from identity.citizen"))
        func dump(_ role: String, _ options: String...) throws -> (status: Int32, text: String) {
            let process = Process()
            let output = Pipe()
            process.executableURL = URL(fileURLWithPath: program)
            process.arguments = options + ["--dbname", shared.ledger.database.url(role: role)]
            process.standardOutput = output
            process.standardError = FileHandle.nullDevice
            try process.run()
            let data = output.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            return (process.terminationStatus, String(decoding: data, as: UTF8.self))
        }
        for role in try others("dumps") {
            let whole = try dump(role)
            #expect(whole.status != 0 && !whole.text.contains(number), "\(role)")
            #expect(try !dump(role, "--schema=published").text.contains(number), "\(role)")
        }
        #expect(try dump("omkost_admin").text.contains(number))
    }

    private static let dumpProgram: String? = {
        let root = "/usr/lib/postgresql"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        return versions.compactMap { Int($0) }.max().map { "\(root)/\($0)/bin/pg_dump" }
    }()
}
