import Cluster
import Foundation
import Postgres
import Schema
import Synchronization

/// The PostgreSQL server that the tests of one process share: the tool's own private cluster in a temporary folder,
/// started by the first test that needs it and stopped when the process ends. Every test gets a database of its own.
package enum TestServer {
    private final class Running: @unchecked Sendable {
        let folder: TemporaryFolder
        let cluster: PrivateCluster
        var databaseCount = 0

        init() throws {
            folder = try TemporaryFolder("server")
            cluster = try PrivateCluster.join(home: ClusterHome(path: folder.path))
            try Running.makeTemplate(cluster)
        }

        /// Migrated once; a copy takes a fraction of the time.
        private static func makeTemplate(_ cluster: PrivateCluster) throws {
            let administrator = try DatabaseConnection(
                cluster.address(role: "omkost_admin"), applicationName: "tests/template")
            // Nothing in it has to survive the machine, and there are hundreds of databases: to write, and to be looked
            // through by autovacuum.
            for setting in ["fsync = off", "full_page_writes = off", "autovacuum = off", "max_wal_size = '256MB'"] {
                try administrator.query(Statement("tests.settings", "alter system set \(setting)"))
            }
            try administrator.query(Statement("tests.settings", "select pg_reload_conf()"))
            _ = try SchemaMigrator(administrator).migrate()
        }
    }

    private static let running = Mutex<Running?>(nil)

    /// A database with the current schema and nothing in it, as a place to connect to in any role.
    /// - Parameter isMigrated: false for one without a schema
    package static func makeDatabase(isMigrated: Bool = true) throws -> TestDatabase {
        try running.withLock { running in
            let server = try running ?? start()
            running = server
            server.databaseCount += 1
            let name = "test_\(server.databaseCount)"
            let administrator = try DatabaseConnection(
                server.cluster.address(role: "omkost_admin", database: "postgres"), applicationName: "tests/create")
            // Copied as files: twice as fast as through the log, and the log stays small.
            try administrator.query(
                Statement(
                    "tests.create",
                    "create database \(name) template \(isMigrated ? "omkost" : "template0") strategy file_copy"))
            return TestDatabase(name: name, cluster: server.cluster)
        }
    }

    /// Takes a test's database away before the server goes, where there are hundreds of them.
    package static func drop(_ database: TestDatabase) throws {
        let administrator = try DatabaseConnection(
            database.cluster.address(role: "omkost_admin", database: "postgres"), applicationName: "tests/drop")
        try administrator.query(Statement("tests.drop", "drop database \(database.name) with (force)"))
    }

    /// Makes a role that a person would log in with, and lets it in.
    fileprivate static func makePerson(_ role: String, on cluster: PrivateCluster) throws {
        let administrator = try DatabaseConnection(
            cluster.address(role: "omkost_admin", database: "postgres"), applicationName: "tests/person")
        try running.withLock { _ in
            try administrator.run(
                """
                create role "\(role)" login;
                do $$
                declare
                    path constant text := current_setting('data_directory') || '/pg_ident.conf';
                    lines text[] := string_to_array(pg_read_file(path), E'\\n');
                begin
                    lines := lines || array(
                        select replace(line, 'omkost_reader', '\(role)') from unnest(lines) line
                        where line like '% omkost_reader');
                    execute format('copy (select unnest(%L::text[])) to %L', lines, path);
                end
                $$;
                select pg_reload_conf();
                """)
        }
        // The server reads the file again when it gets round to it.
        let address = cluster.address(role: role, database: "postgres")
        for _ in 0..<100 {
            if (try? DatabaseConnection(address, applicationName: "tests/person")) != nil { return }
            Thread.sleep(forTimeInterval: 0.05)
        }
        _ = try DatabaseConnection(address, applicationName: "tests/person")
    }

    private static func start() throws -> Running {
        let server = try Running()
        atexit {
            TestServer.running.withLock { running in
                do { try running?.cluster.leave() } catch { print("the test server was not stopped: \(error)") }
                running = nil
            }
        }
        return server
    }
}

/// One test's database.
package struct TestDatabase: @unchecked Sendable {
    package let name: String
    fileprivate let cluster: PrivateCluster

    package func address(_ role: String = "omkost_batch") -> DatabaseAddress {
        cluster.address(role: role, database: name)
    }

    /// As `--database` takes it.
    package func url(role: String) -> String {
        let host = address(role).keywords.last { $0.name == "host" }?.value ?? ""
        let allowed = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
        let encoded = host.utf8.map { byte in
            let character = Character(Unicode.Scalar(byte))
            return allowed.contains(character) ? String(character) : "%" + String(byte, radix: 16, uppercase: true)
        }
        return "postgresql:///\(name)?host=\(encoded.joined())&user=\(role)"
    }

    /// A role of this database's own that a person logs in with, with no rights yet.
    package func makePerson(_ name: String) throws -> String {
        let role = "\(self.name)_\(name)"
        try TestServer.makePerson(role, on: cluster)
        return role
    }

    package func connect(_ role: String = "omkost_batch") throws -> DatabaseConnection {
        try DatabaseConnection(address(role), applicationName: "tests")
    }
}
