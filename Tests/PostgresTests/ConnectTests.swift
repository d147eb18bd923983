import Foundation
import Postgres
import TestSupport
import Testing

/// How a connection that cannot be made is understood, and how often it is tried.
@Suite struct ConnectTests {
    @Test(
        "what a failed connect means",
        arguments: [
            ("53300", "sorry, too many clients already", ConnectFailure.busy),
            ("57P03", "the database system is starting up", .busy),
            ("57P03", "databasesystemet starter op", .busy),
            ("28P01", "password authentication failed", .refused),
            ("28000", "role \"x\" does not exist", .refused),
            ("42501", "permission denied for database", .refused),
            ("3D000", "database \"x\" does not exist", .misconfigured),
            ("XX000", "anything", .absent),
            (nil, "connection to server at \"127.0.0.1\", port 1 failed: Connection refused", .absent),
            (nil, "connection to server on socket \"/x\" failed: No such file or directory", .absent),
            (nil, "could not translate host name \"x\" to address: Name or service not known", .absent),
            (nil, "server closed the connection unexpectedly", .absent),
            (nil, "SSL SYSCALL error: EOF detected", .absent),
            (nil, "server does not support SSL, but SSL was required", .misconfigured),
            (nil, "SSL error: certificate verify failed", .misconfigured),
            (nil, "root certificate file \"/x\" does not exist", .misconfigured),
            (nil, "server certificate for \"a\" does not match host name \"b\"", .misconfigured),
            (nil, "invalid sslmode value: \"x\"", .misconfigured),
            (nil, "definition of service \"x\" not found", .misconfigured),
            (nil, "fe_sendauth: no password supplied", .refused),
            (nil, "requirepeer specifies \"a\", but actual peer user name is \"b\"", .refused),
            (nil, "", .absent),
        ] as [(String?, String, ConnectFailure)])
    func classify(sqlState: String?, message: String, expected: ConnectFailure) {
        #expect(ConnectFailure.classify(sqlState: sqlState, message: message) == expected)
    }

    @Test("three tries, further apart each time, and never for what no try mends")
    func budget() {
        func pauses(_ failure: ConnectFailure, _ jitterPercent: Int) -> [Int?] {
            (1...3).map {
                ConnectBudget().pauseMilliseconds(
                    after: failure, tries: $0, elapsedSeconds: 0, jitterPercent: jitterPercent)
            }
        }
        #expect(pauses(.absent, 100) == [800, 3_200, nil])
        #expect(pauses(.absent, 50) == [400, 1_600, nil])
        #expect(pauses(.busy, 150) == [4_500, 13_500, nil])
        #expect(pauses(.refused, 100) == [nil, nil, nil])
        #expect(pauses(.misconfigured, 100) == [nil, nil, nil])
    }

    @Test("a server that answers nothing uses the budget up in two tries", arguments: [(0, 20), (21, 9), (29, 2)])
    func seconds(elapsedSeconds: Int, expected: Int) {
        #expect(ConnectBudget().tryingSeconds(elapsedSeconds: elapsedSeconds) == expected)
    }

    @Test("no pause runs past the thirty seconds")
    func end() {
        let budget = ConnectBudget()
        #expect(budget.pauseMilliseconds(after: .busy, tries: 2, elapsedSeconds: 19, jitterPercent: 100) == 9_000)
        #expect(budget.pauseMilliseconds(after: .busy, tries: 2, elapsedSeconds: 20, jitterPercent: 100) == nil)
    }

    @Test("a server that is back at the second try is found")
    func comesBack() throws {
        let database = try TestServer.makeDatabase()
        let folder = try TemporaryFolder("socket")
        var address = database.address()
        let host = address.keywords.last { $0.name == "host" }?.value ?? ""
        address.keywords.append(("host", folder.path))
        var tries = 0
        let connection = try DatabaseConnection.connect(address, applicationName: "tests") {
            tries += 1
            for name in (try? FileManager.default.contentsOfDirectory(atPath: host)) ?? []
            where name.hasPrefix(".s.PGSQL.") && !name.hasSuffix(".lock") {
                symlink("\(host)/\(name)", "\(folder.path)/\(name)")
            }
        }
        #expect(tries == 1)
        try connection.expectUsable()
    }

    @Test("a role that does not exist is not asked for twice")
    func noRole() throws {
        let address = try TestServer.makeDatabase().address("nobody_at_all")
        let error = try #require(throws: DatabaseError.self) {
            _ = try DatabaseConnection.connect(address, applicationName: "tests") { Issue.record("tried again") }
        }
        #expect(error.connectFailure == .refused)
        #expect(error.sqlState?.hasPrefix("28") == true)
    }

    @Test("a server without room is tried until the budget is used up, and says 53300")
    func tooMany() throws {
        let database = try TestServer.makeDatabase()
        try database.connect("omkost_admin").run("alter database \(database.name) connection limit 0")
        let error = try #require(throws: DatabaseError.self) { _ = try database.connect() }
        #expect(error.sqlState == "53300")
        #expect(error.connectFailure == .busy)
    }
}
