import Foundation
import Postgres
import Synchronization
import TestSupport
import Testing

@testable import Schema

@Suite struct SchemaMigratorTests {
    private static let versions = Migration.all.map(\.version)

    @Test("an empty database becomes current, and stays so")
    func applies() throws {
        let connection = try TestServer.makeDatabase(isMigrated: false).connect("omkost_admin")
        let migrator = SchemaMigrator(connection)
        #expect(try migrator.state() == .missing)
        #expect(try migrator.migrate() == SchemaMigratorTests.versions)
        #expect(try migrator.state() == .current(version: Migration.all.count))
        #expect(try migrator.migrate() == [])
        #expect(try migrator.verify() == [])
    }

    @Test("versions count from 1 without gaps")
    func versions() {
        #expect(SchemaMigratorTests.versions == Array(1...Migration.all.count))
    }

    @Test("a step that fails leaves nothing of itself, and the next call goes on there")
    func failedStep() throws {
        let connection = try TestServer.makeDatabase(isMigrated: false).connect("omkost_admin")
        let migrator = SchemaMigrator(connection)
        try connection.run("create schema published")
        let error = try #require(throws: DatabaseError.self) { _ = try migrator.migrate() }
        #expect(error.sqlState == "42P06")
        #expect(error.statement == "schema.apply.1")
        #expect(try connection.value("select to_regnamespace('ledger') is null") == "t")
        #expect(try migrator.state() == .missing)
        try connection.run("drop schema published")
        #expect(try migrator.migrate() == SchemaMigratorTests.versions)
        #expect(try migrator.verify() == [])
    }

    @Test("two migrators at once apply every step once")
    func twoAtOnce() throws {
        let database = try TestServer.makeDatabase(isMigrated: false)
        let applied = Mutex<[[Int]]>([])
        let done = DispatchGroup()
        for _ in 0..<2 {
            done.enter()
            Thread {
                defer { done.leave() }
                do {
                    let versions = try SchemaMigrator(database.connect("omkost_admin")).migrate()
                    applied.withLock { $0.append(versions) }
                } catch {
                    Issue.record(error)
                }
            }.start()
        }
        done.wait()
        #expect(applied.withLock { $0.sorted { $0.count < $1.count } } == [[], SchemaMigratorTests.versions])
        #expect(try SchemaMigrator(database.connect("omkost_admin")).verify() == [])
    }

    @Test("a step applied with another text is drift, which nobody migrates over")
    func drift() throws {
        let connection = try TestServer.makeDatabase().connect("omkost_admin")
        let migrator = SchemaMigrator(connection)
        try connection.run("update migration.applied set checksum = repeat('0', 64) where version = 3")
        guard case .drifted(let name, let recorded, let found) = try migrator.state() else {
            Issue.record("the drift was not seen")
            return
        }
        #expect(name == "intake")
        #expect(recorded == "000000000000")
        #expect(found.utf8.count == 12)
        #expect(try migrator.migrate() == [])
    }

    @Test(
        "fewer steps are an older schema, more a newer one, both as any role sees it",
        arguments: ["omkost_admin", "omkost_batch", "omkost_reader"])
    func olderAndNewer(role: String) throws {
        let database = try TestServer.makeDatabase()
        let administrator = try database.connect("omkost_admin")
        let migrator = SchemaMigrator(try database.connect(role))
        let count = Migration.all.count
        #expect(try migrator.state() == .current(version: count))
        try administrator.run("insert into migration.applied values (\(count + 1), 'later', repeat('1', 64))")
        #expect(try migrator.state() == .newer(found: count + 1, known: count))
        try administrator.run("delete from migration.applied where version >= \(count)")
        #expect(try migrator.state() == .older(found: count - 1, needed: count))
    }

    @Test(
        "without a schema every role sees that it is missing",
        arguments: ["omkost_admin", "omkost_batch", "omkost_reader"])
    func missing(role: String) throws {
        // The roles belong to the server, so another database has made them.
        _ = try TestServer.makeDatabase()
        let connection = try TestServer.makeDatabase(isMigrated: false).connect(role)
        #expect(try SchemaMigrator(connection).state() == .missing)
    }

    @Test("a checksum covers the text and every step before it")
    func checksums() {
        let (first, second) = (Migration.all[0], Migration.all[1])
        #expect(first.checksum(parent: "") != second.checksum(parent: ""))
        #expect(second.checksum(parent: "") != second.checksum(parent: first.checksum(parent: "")))
        #expect(first.checksum(parent: "").utf8.count == 64)
    }

    @Test(
        "a checkout with CR LF has the same checksums; a space at the end of a step changes its own and all that follow"
    )
    func lineEnds() {
        func copy(_ migration: Migration, _ change: (String) -> String) -> Migration {
            Migration(migration.version, migration.name, Array(change(migration.text).utf8), verifiedBy: [])
        }
        for migration in Migration.all {
            let windows = copy(migration) { $0.replacing("\n", with: "\r\n") }
            #expect(windows.checksum(parent: "x") == migration.checksum(parent: "x"), "\(migration.name)")
            let spaced = copy(migration) { $0 + " " }
            #expect(spaced.checksum(parent: "x") != migration.checksum(parent: "x"), "\(migration.name)")
        }
    }
}
