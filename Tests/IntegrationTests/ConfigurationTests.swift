import Foundation
import TestSupport
import Testing

/// What a command is told by files and by its environment.
@Suite("configuration")
struct ConfigurationTests {
    static let wrongs: [(old: String, new: String, line: Int)] = [
        ("years: [2018, 2019]", "yeers: [2018, 2019]", 2), ("years: [2018, 2019]", "years: next", 2),
        ("years: [2018, 2019]", "years: [2019, 2018]", 2), ("language: da", "language: sv", 3),
        ("  - id: employment", "  - id: [employment]", 6), ("    accounts: [\"5.28\"]", "    accounts: 5.28", 11),
        ("model: fejlprøver", "model: fejlprøver\npassword: hemmelig-kanariefugl", 2),
    ]

    @Test("an unknown key or a wrong type in a model ends with 78 and its line, and changes nothing", arguments: wrongs)
    func wrong(old: String, new: String, line: Int) throws {
        let ledger = try TestLedger()
        let dataset = try Dataset()
        try dataset.edit("model.yaml", old, new)
        let result = try run(["import", dataset.path("model.yaml"), "--database", ledger.url])
        #expect(result.status == 78, "\(result.errors)")
        #expect(result.errors.hasPrefix("omkost: error: model.yaml line \(line): "), "\(result.errors)")
        #expect(result.errors.contains("\nhint: "))
        #expect(!result.errors.contains("hemmelig-kanariefugl"))
        #expect(result.log.contains("\"evt\":\"CONFIG_BAD\",\"exit\":78"), "\(result.log)")
        #expect(try ledger.count("ledger.model") == 0)
    }

    @Test(
        "a profile with an unknown key ends with 78 and its line, one that is not there with 78, and a model that is not there is missing input"
    )
    func profiles() throws {
        let folder = try TemporaryFolder("profile")
        let profile = try folder.write("profile: x\nsorce: { relation: a.b }\n", to: "x.yaml")
        let ledger = try TestLedger()
        let unknown = try run(["import", "--profile", profile, "--database", ledger.url])
        #expect(unknown.status == 78 && unknown.errors.hasPrefix("omkost: error: x.yaml line 2: "), "\(unknown.errors)")
        let none = try run(["import", "--profile", "\(folder.path)/none.yaml", "--database", ledger.url])
        #expect(none.status == 78, "\(none.errors)")
        #expect(none.errors.hasPrefix("omkost: error: the profile none.yaml cannot be read\nhint: "), "\(none.errors)")
        #expect(try run(["import", "\(folder.path)/model.yaml", "--database", ledger.url]).status == 66)
    }

    @Test("a byte order mark and CR LF change nothing")
    func marks() throws {
        let (ledger, dataset) = (try TestLedger(), try Dataset())
        try dataset.write(
            "\u{FEFF}" + dataset.text("model.yaml").replacing("\n", with: "\r\n"), to: "model.yaml")
        let result = try run(["import", dataset.path, "--allow-synthetic", "--database", ledger.url])
        #expect(result.status == 0, "\(result.errors)")
        #expect(try ledger.count("ledger.model") == 1)
    }

    @Test("--database comes before --home, --home before libpq's environment, and that before OMKOST_HOME")
    func precedence() throws {
        let ledger = try TestLedger()
        let home = try TemporaryFolder("home")
        let elsewhere = ["PGHOST": "/nowhere", "PGDATABASE": "nothing"]
        #expect(try run(["runs", "--database", ledger.url, "--home", home.path], elsewhere).status == 0)
        // Looking at a home makes nothing of it.
        let given = try run(["doctor", "--home", home.path], elsewhere)
        #expect(given.status == 0 && given.output.contains("not made yet"), "\(given.output)")
        #expect(try run(["doctor"], elsewhere).status == 69)
        #expect(try run(["doctor"]).output.contains("not made yet"))
        // It says where it works, without a password that is in a file.
        let file = try home.write("*:*:*:*:hemmelig-kanariefugl\n", to: "pgpass")
        chmod(file, 0o600)
        let seen = try run(["doctor", "--json", "--database", ledger.url], ["PGPASSFILE": file])
        #expect(seen.output.contains("omkost_batch@\(ledger.database.name)"), "\(seen.output)")
        #expect(!"\(seen.output)\(seen.errors)\(seen.log)".contains("hemmelig-kanariefugl"))
    }

    private func run(_ arguments: [String], _ variables: [String: String] = [:]) throws -> BuiltBinary.Result {
        let home = try TemporaryFolder("home")
        return try BuiltBinary(home: home.path, adding: variables).run(arguments + ["--language", "en"])
    }
}
