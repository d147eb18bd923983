import Schema
import TestSupport
import Testing

@Suite(.enabled(if: !TrackedFiles.paths.isEmpty, "there is no checkout to look at"))
struct MigrationFileTests {
    /// `0004_ledger` for every file of the folder.
    private func names(_ folder: String, _ letter: String) -> [String] {
        TrackedFiles.paths(below: "sql/\(folder)", ending: ".sql").map { path in
            String(path.dropFirst("sql/\(folder)/\(letter)".count).dropLast(".sql".count))
        }
    }

    @Test("every migration has its verification, and both are named in Package.swift and in Migration.all")
    func named() throws {
        let migrations = names("migrations", "m")
        let manifest = try PackageManifest().text
        #expect(migrations == names("verify", "v"))
        #expect(migrations.filter { !manifest.contains("\"\($0)\"") } == [])
        #expect(migrations == Migration.all.map { String("000\($0.version)".suffix(4)) + "_" + $0.name })
    }

    @Test("every table and view states what one of its rows is")
    func comments() throws {
        for path in TrackedFiles.paths(below: "sql/migrations", ending: ".sql") {
            let text = try RepositoryFiles.text(path)
            for match in text.matches(of: #/(?m)^create (?<kind>table|view) (?<name>[a-z_]+\.[a-z_]+)/#) {
                let comment = "comment on \(match.output.kind) \(match.output.name) is"
                #expect(text.contains(comment), "\(path): \(match.output.name)")
            }
        }
    }

    @Test("every verification says what it looks for, and answers with a column named broken")
    func verifications() throws {
        for path in TrackedFiles.paths(below: "sql/verify", ending: ".sql") {
            let text = try RepositoryFiles.text(path)
            #expect(text.hasPrefix("-- "), "\(path)")
            #expect(text.contains("as broken"), "\(path)")
        }
    }
}
