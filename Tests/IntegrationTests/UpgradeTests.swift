import Foundation
import Postgres
import Schema
import TestSupport
import Testing

/// A database that an earlier version left, with data and a publication in it, is brought up to date: every row stays what
/// it was, and so does every figure, until new data come.
@Suite("from an earlier schema to this one", .serialized)
struct UpgradeTests {
    private static let folder = "\(RepositoryFiles.root)/Tests/IntegrationTests/Upgrades"
    private static let version = 17
    private let database: TestDatabase
    private let home: TemporaryFolder

    init() throws {
        // Roles belong to the server, and a dump of one database has none.
        _ = try TestServer.makeDatabase()
        database = try TestServer.makeDatabase(isMigrated: false)
        home = try TemporaryFolder("home")
        let dump = try String(contentsOfFile: "\(UpgradeTests.folder)/schema17.dump", encoding: .utf8)
        let administrator = try database.connect("omkost_admin")
        // What a dump of one database leaves out.
        let rights = [
            "revoke temporary on database \(database.name) from public",
            "grant connect, temporary on database \(database.name) to omkost_batch",
            "grant connect on database \(database.name) to omkost_reader",
        ]
        try administrator.run(dump)
        for statement in rights { try administrator.run(statement) }
    }

    private func omkost(_ arguments: [String], role: String = "omkost_batch") throws -> BuiltBinary.Result {
        try BuiltBinary(home: home.path).run(
            arguments + ["--language", "en", "--database", database.address(role).keyValues])
    }

    private func costs() throws -> String {
        let result = try omkost([
            "costs", "--format", "csv", "--by",
            "municipality,fiscal_year,sector,function,status,reason,rule,family,initiative,phase,cost_centre",
        ])
        #expect(result.status == 0, "\(result.errors)")
        return result.output
    }

    /// Columns by table as they are now; partitions are in their tables.
    private func columns(_ connection: DatabaseConnection) throws -> [(table: String, columns: String)] {
        let statement = Statement(
            "tests.columns",
            """
            select format('%I.%I', n.nspname, c.relname), string_agg(format('t.%I', a.attname), ', ' order by a.attnum)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relkind in ('r', 'p') and not c.relispartition
              and n.nspname in ('identity', 'intake', 'ledger', 'run') group by 1 order by 1
            """)
        return try connection.query(statement).rows.map { ($0[0] ?? "", $0[1] ?? "") }
    }

    private func fingerprints(
        _ connection: DatabaseConnection, _ tables: [(table: String, columns: String)]
    ) throws -> [String] {
        try tables.map { table, columns in
            let rows = "select row(\(columns))::text as r from \(table) t"
            return try connection.value(
                "select '\(table) ' || count(*) || ' ' || md5(coalesce(string_agg(r, E'\\n' order by r), '')) from (\(rows)) s"
            ) ?? ""
        }
    }

    @Test("migrate leaves every row as it was, and the schema as the migrations make it")
    func rows() throws {
        let administrator = try database.connect("omkost_admin")
        let migrator = SchemaMigrator(administrator)
        let newest = Migration.all.count
        #expect(try migrator.state() == .older(found: UpgradeTests.version, needed: newest))
        let tables = try columns(administrator)
        let before = try fingerprints(administrator, tables)
        #expect(before.contains { $0.hasPrefix("ledger.posting 7 ") }, "\(before)")
        #expect(tables.count > 40)
        #expect(try omkost(["migrate"], role: "omkost_admin").status == 0)
        #expect(try migrator.state() == .current(version: newest))
        #expect(try fingerprints(administrator, tables) == before)
        #expect(try migrator.verify() == [])
        #expect(try omkost(["migrate"], role: "omkost_admin").status == 0)
        #expect(try fingerprints(administrator, tables) == before)
    }

    @Test("until then commands refuse, and afterwards what was published is published, computed anew or not")
    func figures() throws {
        let early = try omkost(["summary"])
        #expect(early.status == 78)
        #expect(early.errors.contains("the schema is version 17; the program needs \(Migration.all.count)"))
        #expect(early.errors.contains("hint: run as an administrator: omkost migrate"))
        #expect(try omkost(["migrate"], role: "omkost_admin").status == 0)
        let published = try String(contentsOfFile: "\(UpgradeTests.folder)/costs.csv", encoding: .utf8)
        #expect(try costs() == published)
        let doctor = try omkost(["doctor"])
        #expect(doctor.status == 0, "\(doctor.output)")
        for command in [["verify"], ["run", "--recompute", "--quiet"]] {
            let result = try omkost(command)
            #expect(result.status == 0, "\(command): \(result.errors)")
        }
        #expect(try costs() == published)
    }
}
