import Foundation
import Intake
import Postgres
import TestSupport
import Testing

@testable import Batch

/// `omkost export`, by the built binary, on a case large enough for cells to be shown.
@Suite("export", .serialized)
struct ExportTests {
    private let ledger: TestLedger
    private let folder: TemporaryFolder
    private let home: TemporaryFolder

    init() throws {
        ledger = try TestLedger()
        folder = try TemporaryFolder("export")
        home = try TemporaryFolder("home")
        try ExportTests.trial.write(to: folder)
        try ledger.load("\(folder.path)/data")
        try ledger.run()
        try folder.write(Array(0..<32), to: "key")
        chmod("\(folder.path)/key", 0o400)
    }

    private static let trial = ExportTrial()

    @discardableResult
    private func export(_ name: String, _ options: String...) throws -> BuiltBinary.Result {
        try BuiltBinary(home: home.path).run(
            [
                "export", "--project", "eval", "--key-file", "\(folder.path)/key", "--out", "\(folder.path)/\(name)",
                "--language", "en", "--database", ledger.url,
            ] + options)
    }

    private func verify(_ name: String) throws -> BuiltBinary.Result {
        try BuiltBinary(home: home.path).run(
            ["export", "verify", "\(folder.path)/\(name)", "--language", "en", "--format", "csv"])
    }

    private func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(path)")))
    }

    private func names(_ name: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/\(name)").sorted()
    }

    @Test("a version written twice is the same byte for byte, and verifies; one changed byte anywhere does not")
    func packageAndProof() throws {
        let first = try export("a", "--quiet")
        #expect(first.status == 0, "\(first.errors)")
        let again = try export("b", "--quiet")
        #expect(again.status == 0, "\(again.errors)")
        let files = try names("a")
        #expect(try files == names("b"))
        for file in files {
            #expect(try bytes("a/\(file)") == bytes("b/\(file)"), "\(file)")
            let mode = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/a/\(file)")[.posixPermissions]
            #expect(mode as? Int == 0o600, "\(file)")
        }
        let proof = try verify("a")
        #expect(proof.status == 0, "\(proof.output)\(proof.errors)")
        // Each file in turn, in its first, a middle and its last byte.
        for file in files {
            let whole = try bytes("a/\(file)")
            for place in Set([0, whole.count / 2, whole.count - 1]) {
                var changed = whole
                changed[place] ^= 0x01
                try folder.write(changed, to: "a/\(file)")
                #expect(try verify("a").status == 65, "\(file) at \(place)")
            }
            try folder.write(whole, to: "a/\(file)")
        }
        #expect(try verify("a").status == 0)
    }

    @Test("no CPR number of anybody, and no internal one, is in any file, in the register or in what is printed")
    func canaries() throws {
        let result = try export("a")
        #expect(result.status == 0, "\(result.errors)")
        let texts = [Array((result.output + result.errors).utf8)] + (try names("a").map { try bytes("a/\($0)") })
        for number in ExportTests.trial.numbers {
            for text in texts { #expect(!text.contains(Array(number.utf8))) }
        }
        let register = try BuiltBinary(home: home.path).run(
            ["export", "register", "--format", "csv", "--database", ledger.url])
        #expect(register.status == 0 && register.output.split(separator: "\n").count == 2, "\(register.errors)")
        for number in ExportTests.trial.numbers { #expect(!register.output.contains(number)) }
        let look = try ledger.database.connect("omkost_admin").value(
            "select kind || ' ' || purpose from access.look_up")
        #expect(look == "extract eksport: eval")
    }

    @Test("cells of enough families are shown with their records, and those of a single family are not")
    func cells() throws {
        try export("a", "--quiet")
        func rows(_ table: String) throws -> PackageTable {
            try #require(PackageTable(name: table, bytes: bytes("a/\(table).csv")))
        }
        let costs = try rows("costs")
        let shown = costs.rows.filter { !costs.isSuppressed($0) && costs.number($0, "persons", digits: 0) != 0 }
        #expect(shown.contains { costs.key($0, ["phase"]) == ["during"] })
        for row in costs.rows where costs.key(row, ["cluster"]) == ["youth"] {
            #expect(costs.isSuppressed(row) || costs.number(row, "persons", digits: 0) == 0)
        }
        // A single phase that is not shown would be the year's time less the others.
        let (time, summary) = (try rows("time"), try rows("summary"))
        let names = ["municipality", "cluster", "arm", "fiscal_year"]
        let hidden = Dictionary(grouping: time.rows.filter(time.isSuppressed)) { time.key($0, names) }
        for row in summary.rows where !summary.isSuppressed(row) {
            #expect(hidden[summary.key(row, names)]?.count != 1)
        }
        let persons = try rows("persons")
        #expect((24...48).contains(persons.rows.count))
        #expect(Set(persons.rows.map { $0[0] }).count == persons.rows.count)
        #expect(persons.rows.allSatisfy { persons.key($0, ["cluster"]) != ["youth"] })
    }

    @Test("pandas and pyreadstat read the package, and everything is as datapackage.json says")
    func statistics() throws {
        try export("a", "--quiet")
        let python = RepositoryFiles.root + "/.build/python/bin/python"
        #expect(FileManager.default.isExecutableFile(atPath: python), "make setup makes \(python)")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = [
            "-X", "utf8", RepositoryFiles.root + "/Tests/DataFilesTests/read_package.py", "\(folder.path)/a",
        ]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let read = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(read["problems"] as? [String] == [])
        #expect((read["tables"] as? [String: Any])?.count == 8)
    }

    @Test("a new publication is a new version; the old one can still be written as it was")
    func versions() throws {
        try export("a", "--quiet")
        try ledger.run()
        let second = try export("b", "--quiet", "--version-note", "efter ny kørsel")
        #expect(second.status == 0, "\(second.errors)")
        #expect(try names("b").contains("omkost-eval-v2.xlsx"))
        let first = try export("c", "--quiet", "--version", "1")
        #expect(first.status == 0, "\(first.errors)")
        for file in try names("a") { #expect(try bytes("a/\(file)") == bytes("c/\(file)"), "\(file)") }
        #expect(try export("d", "--version", "9").status == 66)
        // Its results are kept, however many come after it.
        #expect(try ledger.value("select count(*) from run.forgettable_generations(1) g where g = 1") == "0")
    }

    @Test("what is left of a deleted person has another pseudonym and no age, and the tables are what they were")
    func deletedPerson() throws {
        try export("a", "--quiet")
        let connection = try ledger.database.connect()
        let citizen = try #require(
            try connection.value(
                "select min(citizen)::text from published.person_slot where cluster = 'family' and phase = 'during'"
            ).flatMap { Int32($0) })
        _ = try PersonDeletion(connection, programVersion: "test", seal: TestLedger.seal)
            .delete(citizen, reason: "slettefrist")
        try ledger.run()
        let second = try export("b", "--quiet")
        #expect(second.status == 0, "\(second.errors)")
        for table in ["costs", "time", "phases", "summary", "fte"] {
            #expect(try bytes("a/\(table).csv") == bytes("b/\(table).csv"), "\(table)")
        }
        func persons(_ name: String) throws -> PackageTable {
            try #require(PackageTable(name: "persons", bytes: bytes("\(name)/persons.csv")))
        }
        let (before, after) = (try persons("a"), try persons("b"))
        #expect(before.rows.count == after.rows.count)
        let changed = Set(after.rows.map { $0[0] }).subtracting(before.rows.map { $0[0] })
        #expect(changed.count == 1)
        let rest = try #require(after.rows.first { changed.contains($0[0]) })
        #expect(after.key(rest, ["age_band"]) == [""])
        #expect(try verify("b").status == 0)
    }

    @Test("what cannot be exported is refused, and nothing is written")
    func refusals() throws {
        func refused(_ status: Int32, _ words: String, _ options: String...) throws {
            let arguments =
                ["export", "--out", "\(folder.path)/x", "--language", "en", "--quiet", "--database", ledger.url]
                + options
            let result = try BuiltBinary(home: home.path).run(arguments)
            #expect(result.status == status, "\(options) \(result.errors)")
            #expect(result.errors.contains("omkost: error: \(words)"), "\(result.errors)")
            #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/x/SHA256SUMS"))
        }
        let key = "\(folder.path)/key"
        try refused(78, "the key file cannot be read", "--project", "eval", "--key-file", "\(folder.path)/none")
        try folder.write(Array(0..<31), to: "short")
        chmod("\(folder.path)/short", 0o600)
        try refused(78, "the key has 31 bytes and not 32", "--project", "eval", "--key-file", "\(folder.path)/short")
        try folder.write(Array(0..<32), to: "open")
        chmod("\(folder.path)/open", 0o640)
        try refused(
            78, "the key file can be read or changed by others", "--project", "eval", "--key-file",
            "\(folder.path)/open")
        try refused(64, "the project's name", "--project", "a b", "--key-file", key)
        try refused(
            78, "the disclosure rule is weaker", "--project", "eval", "--key-file", key, "--min-persons", "4")
        try refused(66, "run 99 is not published", "--project", "eval", "--key-file", key, "--run", "99")
        try FileManager.default.createDirectory(atPath: "\(folder.path)/x", withIntermediateDirectories: true)
        try folder.write(Array("mine".utf8), to: "x/other.txt")
        try refused(73, "the folder \(folder.path)/x is not empty", "--project", "eval", "--key-file", key)
        try refused(
            73, "the folder \(folder.path)/x holds other things than a package: other.txt", "--project", "eval",
            "--key-file", key, "--force")
    }

    @Test("a project has one key, and --force overwrites a package")
    func keyAndForce() throws {
        try export("a", "--quiet")
        #expect(try export("a", "--quiet").status == 73)
        let forced = try export("a", "--quiet", "--force")
        #expect(forced.status == 0, "\(forced.errors)")
        #expect(try verify("a").status == 0)
        try folder.write(Array(1...32), to: "other")
        chmod("\(folder.path)/other", 0o400)
        let result = try BuiltBinary(home: home.path).run([
            "export", "--project", "eval", "--key-file", "\(folder.path)/other", "--out", "\(folder.path)/z",
            "--language", "en", "--quiet", "--database", ledger.url,
        ])
        #expect(result.status == 78)
        #expect(result.errors.contains("the key is not the one that the project's earlier versions were made with"))
    }
}
