import Foundation
import TestSupport
import Testing

/// The command as a user meets it.
@Suite("import command")
struct ImportCommandTests {
    private func run(_ ledger: TestLedger, _ arguments: [String]) throws -> BuiltBinary.Result {
        let home = try TemporaryFolder("home")
        return try BuiltBinary(home: home.path).run(["import"] + arguments + ["--database", ledger.url])
    }

    @Test("every file of a dataset is imported, in silence on stderr and with one line each in the table")
    func everyFile() throws {
        let ledger = try TestLedger()
        let result = try run(ledger, [Dataset.base, "--allow-synthetic", "--format", "csv"])
        #expect(result.status == 0)
        #expect(result.errors == "")
        let files = result.output.split(separator: "\n").dropFirst().compactMap { $0.split(separator: ",").first }
        let names = try FileManager.default.contentsOfDirectory(atPath: Dataset.base).filter { $0.hasSuffix(".csv") }
        #expect(files.map(String.init).sorted() == names.sorted())
        #expect(try ledger.count("ledger.posting") == 7)
    }

    @Test("one file by itself, in English, and a rejected row told as a warning")
    func oneFile() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        let dataset = try Dataset()
        try dataset.edit("postings.csv", "2019-01-31", "2019-02-31")
        let refused = try run(ledger, [dataset.path("postings.csv"), "--allow-synthetic", "--language", "en"])
        let words =
            "postings.csv line 3, column posted_on: \"2019-02-31\" is not a date\n"
            + "hint: write a day that exists as yyyy-mm-dd\n"
        #expect(refused.status == 65)
        #expect(refused.errors == "omkost: error: " + words)
        let home = try TemporaryFolder("home")
        let taken = try run(
            ledger,
            [
                dataset.path("postings.csv"), "--allow-synthetic", "--language", "en", "--reject-limit", "1", "--home",
                home.path,
            ])
        #expect(taken.status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: "\(home.path)/rejected")
        let name = try #require(names.first { $0.hasPrefix("import-2-postings-") })
        let kept = "\(home.path)/rejected/\(name)"
        #expect(
            taken.errors == "omkost: warning: " + words + "omkost: the rejected rows are in \(kept) for 30 days\n")
        // The row itself, for its owner alone.
        let lines = try dataset.text("postings.csv").split(separator: "\n")
        #expect(try String(contentsOfFile: kept, encoding: .utf8) == "\(lines[0])\n\(lines[2])\n")
        let mode = try FileManager.default.attributesOfItem(atPath: kept)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test("a reject limit that is no number of rows is a usage error", arguments: ["-1", "100001", "x", "1.5", ""])
    func rejectLimit(limit: String) throws {
        let result = try run(TestLedger(), [Dataset.base, "--reject-limit=\(limit)"])
        #expect(result.status == 64)
        #expect(!result.errors.isEmpty)
    }
}
