import CostModel
import Foundation
import Postgres
import TestSupport
import Testing

/// The laws of sql/checks, on the sample dataset imported and run with the built binary against a database of its own.
@Suite("checks", .serialized)
struct CheckTests {
    static let checks = RepositoryFiles.paths(below: "sql/checks", ending: ".sql")

    @Test("no check finds a row on the sample dataset, run whole and then in part")
    func sample() throws {
        #expect(!CheckTests.checks.isEmpty)
        let database = try TestServer.makeDatabase()
        let folder = try TemporaryFolder("checks")
        let binary = BuiltBinary(home: "\(folder.path)/unused")
        let url = database.url(role: "omkost_batch")
        for arguments in [
            ["sample", "\(folder.path)/data", "--postings", "20000", "--quiet"],
            ["import", "\(folder.path)/data", "--allow-synthetic", "--quiet", "--database", url],
            ["run", "--quiet", "--database", url],
            ["run", "--recompute", "--quiet", "--database", url, "--municipality", "217", "--year", "2018"],
        ] {
            let result = try binary.run(arguments)
            #expect(result.status == 0, "\(arguments.first ?? ""): \(result.errors)")
        }
        let connection = try database.connect()
        for path in CheckTests.checks {
            let rows = try connection.query(Statement(path, RepositoryFiles.text(path))).rows
            #expect(rows.isEmpty, "\(path): \(rows.prefix(5))")
        }
    }
}
