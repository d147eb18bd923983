import TestSupport
import Testing

/// Commands work with limited rights only: more would make every wall of the database worth nothing.
@Suite("too many rights")
struct ExcessRightsTests {
    static let excesses = [
        "alter role ROLE superuser", "grant omkost_batch to ROLE; alter role ROLE bypassrls",
        "grant omkost_batch, omkost_owner to ROLE", "grant omkost_batch, omkost_migrate to ROLE",
        // Not at once, but by a word of its own.
        "grant omkost_batch, omkost_owner to ROLE; alter role ROLE noinherit",
    ]

    @Test("superusers, who passes by row security, and owners are refused before anything is done", arguments: excesses)
    func refused(excess: String) throws {
        let ledger = try TestLedger()
        let role = try ledger.database.makePerson("much")
        let admin = try ledger.database.connect("omkost_admin")
        try admin.run(excess.replacing("ROLE", with: role))
        let home = try TemporaryFolder("home")
        for command in [["import", Dataset.base, "--allow-synthetic"], ["run"], ["summary"]] {
            let result = try BuiltBinary(home: home.path).run(
                command + ["--language", "en", "--database", ledger.database.url(role: role)])
            #expect(result.status == 78, "\(command): \(result.errors)")
            #expect(
                result.errors.hasPrefix("omkost: error: \(role) is a superuser, an owner or past row level security;"),
                "\(result.errors)")
        }
        #expect(try admin.value("select (select count(*) from intake.batch) + (select count(*) from run.run)") == "0")
        try admin.run("drop role \(role)")
    }
}
