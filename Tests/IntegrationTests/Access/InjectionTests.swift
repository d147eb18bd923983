import Foundation
import Postgres
import TestSupport
import Testing

/// Whatever is written where a name, a year or a filter belongs is a value and no SQL. One ledger for all of these.
@Suite("injection", .serialized)
struct InjectionTests {
    private static let ledger = Result { try SharedLedger() }
    private let shared: SharedLedger

    init() throws {
        shared = try InjectionTests.ledger.get()
    }

    /// Out of every way of quoting, and a condition that is always true.
    private static let payload = "x' or 'a' = 'a\"'); drop table run.slot; --$$ $1 %s"

    /// `X` is where the payload goes.
    private static let commands = [
        ["costs", "--by", "X"], ["costs", "--by", "sector", "--initiative", "X"],
        ["costs", "--by", "sector", "--sector", "X"],
        ["costs", "--by", "sector", "--citizen", "X"],
        ["costs", "--by", "sector", "--family", "X", "--municipality", "240"],
        ["overview", "--initiative", "X"], ["overview", "--cluster", "X"],
        ["overview", "--citizen", "X"], ["overview", "--municipality", "240", "--years", "X"],
        ["overview", "--municipality", "240", "--purpose", "X"], ["explain", "X"], ["explain", "i=X,y=2018"],
        ["explain", "--posting", "X", "--municipality", "240"], ["summary", "--by", "X"],
        ["person", "X"], ["person", "1", "--purpose", "X"], ["access-log", "--role", "X"],
        ["access-log", "--citizen", "X"], ["access-log", "--family", "X", "--municipality", "240"],
        ["access-log", "--since", "X"], ["runs", "show", "X"],
        ["approve", "--municipality", "240", "--year", "1", "--by", "X", "--note", "X"],
        ["export", "register", "--project", "X"],
        ["import", "/nonexistent/X"], ["import", "/nonexistent", "--profile", "X"],
    ]

    /// Everything there is but the log of look-ups, which grows.
    private func state() throws -> String? {
        let admin = try shared.connect("omkost_admin")
        let count = try admin.value("select count(*) || '/' || count(*) filter (where relkind = 'v') from pg_class")
        let rows = "select (select count(*) from ledger.budget) + (select count(*) from run.slot)"
        return try "\(count ?? "") \(admin.value(rows) ?? "") \(shared.ledger.fingerprint())"
    }

    @Test("every option takes it for a value: nothing is there, nothing is allowed, and nothing happens")
    func options() throws {
        let before = try state()
        let numbers = try #require(
            try shared.connect("omkost_admin").value("select string_agg(cpr, ' ') from identity.citizen")
        )
        .split(separator: " ")
        for command in InjectionTests.commands {
            let result = try shared.command(
                command.map { $0.replacing("X", with: InjectionTests.payload) } + ["--language", "en"],
                as: "omkost_batch")
            // Found nothing, refused, or printed nothing: no internal error, and none that the database had to tell of.
            #expect([0, 64, 65, 66, 78].contains(result.status), "\(command): \(result.status) \(result.errors)")
            #expect(!result.errors.contains("SQLSTATE"), "\(command): \(result.errors)")
            if command[0] != "costs" || !command.contains("--by") {
                #expect(!numbers.contains { result.output.contains($0) }, "\(command)")
            }
        }
        #expect(try state() == before)
    }

    @Test("names, codes and texts of the dataset are stored as they are written, and come out of every listing so")
    func values() throws {
        let ledger = try TestLedger()
        let dataset = try Dataset()
        let payload = "x'); drop table run.slot; --"
        let initiative = try #require(try dataset.text("initiatives.csv").split(separator: "\n").dropFirst().first)
            .split(separator: ",", omittingEmptySubsequences: false)
        let name = String(initiative[3])
        try dataset.write(
            try dataset.text("initiatives.csv").replacing(",\(name),", with: ",\(payload),"), to: "initiatives.csv")
        try dataset.edit("postings.csv", "Familiebehandling", payload)
        try ledger.load(dataset)
        try ledger.run()
        #expect(try ledger.count("ledger.initiative where name = 'x''); drop table run.slot; --'") >= 1)
        #expect(try ledger.count("ledger.posting where posting_text = 'x''); drop table run.slot; --'") == 1)
        let home = try TemporaryFolder("home")
        let overview = try BuiltBinary(home: home.path).run(
            ["overview", "--initiative", String(initiative[0]), "--format", "json", "--database", ledger.url])
        #expect(overview.status == 0 && overview.output.contains(payload), "\(overview.errors)")
        #expect(try ledger.count("run.slot") > 0)
    }

    @Test(
        "a relation that a profile names is a name, whatever is written there",
        arguments: [
            "x; drop table run.slot", "public.\"x\" y", "(select cpr from identity.citizen)", "x' --", "pg_temp.x, y",
        ])
    func relation(payload: String) throws {
        let folder = try TemporaryFolder("profile")
        let profile = try folder.write(
            """
            profile: odd
            source: { relation: '\(payload.replacing("'", with: "''"))' }

            """, to: "odd.yaml")
        let result = try shared.command(["import", "--profile", profile, "--language", "en"], as: "omkost_batch")
        #expect([64, 65, 66, 78].contains(result.status), "\(result.status) \(result.errors)")
        #expect(try shared.connect("omkost_admin").value("select count(*) > 0 from run.slot") == "t")
    }
}
