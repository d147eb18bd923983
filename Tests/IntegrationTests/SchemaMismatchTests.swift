import Postgres
import Schema
import TestSupport
import Testing

/// A database whose schema is not the program's: every command refuses, says which, and leaves it as it was.
@Suite("a schema that is not the program's")
struct SchemaMismatchTests {
    struct Mismatch: Sendable, CustomTestStringConvertible {
        let statement: String
        let event: String
        let words: String
        let hint: String
        var testDescription: String { words }
    }

    private static let count = Migration.all.count

    static let mismatches = [
        Mismatch(
            statement: "update migration.applied set checksum = repeat('0', 64) where version = 3",
            event: "MIGRATION_DRIFT",
            words: "schema step intake was applied with another text (000000000000 against FOUND)",
            hint: "use the version of omkost that made the schema"),
        Mismatch(
            statement: "insert into migration.applied values (\(count + 1), 'later', repeat('1', 64))",
            event: "SCHEMA_MISMATCH", words: "the schema is version \(count + 1), newer than the program's \(count)",
            hint: "install the newest omkost"),
        Mismatch(
            statement: "delete from migration.applied where version = \(count)", event: "SCHEMA_MISMATCH",
            words: "the schema is version \(count - 1); the program needs \(count)",
            hint: "run as an administrator: omkost migrate --database URL"),
    ]

    @Test(
        "78 by every command, with the step and both checksums, or both versions; nothing is written",
        arguments: mismatches)
    func refused(mismatch: Mismatch) throws {
        let ledger = try TestLedger()
        let admin = try ledger.database.connect("omkost_admin")
        let found = try #require(
            try admin.value("select left(checksum, 12) from migration.applied where version = 3"))
        try admin.run(mismatch.statement)
        let before = try history(admin)
        var commands = [
            (["import", Dataset.base, "--allow-synthetic"], "omkost_batch"), (["run"], "omkost_batch"),
            (["gc"], "omkost_batch"), (["summary"], "omkost_reader"),
        ]
        // What is only too old is what migrate is for.
        if !mismatch.hint.contains("omkost migrate") { commands.append((["migrate"], "omkost_admin")) }
        let home = try TemporaryFolder("home")
        for (command, role) in commands {
            let result = try BuiltBinary(home: home.path).run(
                command + ["--language", "en", "--database", ledger.database.url(role: role)])
            #expect(result.status == 78, "\(command)")
            let words = mismatch.words.replacing("FOUND", with: found)
            #expect(result.errors.hasPrefix("omkost: error: \(words)\nhint: \(mismatch.hint)\n"), "\(result.errors)")
            #expect(result.log.contains("\"evt\":\"\(mismatch.event)\",\"exit\":78"), "\(result.log)")
        }
        #expect(try history(admin) == before)
        #expect(try admin.value("select (select count(*) from intake.batch) + (select count(*) from run.run)") == "0")
    }

    private func history(_ admin: DatabaseConnection) throws -> String? {
        try admin.value("select string_agg(version || checksum, ' ' order by version) from migration.applied")
    }
}
