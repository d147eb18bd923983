import TestSupport
import Testing

/// `omkost grant`, `revoke` and `rights`, and the listings as whoever was granted something.
@Suite("commands with rights")
struct RightsCommandTests {
    private let shared: SharedLedger

    init() throws {
        shared = try SharedLedger()
    }

    private func lines(_ csv: String) -> [Substring] {
        csv.split(separator: "\n")
    }

    /// A listing as the batch sees it, cut down to the rows that begin with one of the municipalities.
    private func part(_ arguments: [String], of municipality: Int) throws -> [Substring] {
        let all = try shared.command(arguments, as: "omkost_batch")
        try #require(all.status == 0, "\(all.errors)")
        let rows = lines(all.output)
        return [rows[0]] + rows.dropFirst().filter { $0.hasPrefix("\(municipality),") }
    }

    static let listings = [
        ["costs", "--by", "municipality,fiscal_year,sector,initiative,phase,status"], ["summary"],
        ["summary", "--by", "initiative"], ["fte"], ["reconcile"], ["reconcile", "--accounts"], ["prices"],
        ["persons", "--by", "municipality,fiscal_year,initiative,phase"],
    ]

    @Test("finance's listings are its part of the batch's, byte for byte", arguments: listings)
    func finance(listing: [String]) throws {
        let anna = try shared.person("anna", .municipality(240))
        let arguments = listing + ["--format", "csv"]
        let own = try shared.command(arguments, as: anna)
        #expect(own.status == 0, "\(own.errors)")
        let part = try part(arguments, of: 240)
        #expect(lines(own.output) == part)
        #expect(part.count > 1 || listing == ["fte"] || listing == ["prices"])
    }

    @Test("a lead's overview of an initiative is the batch's, and another initiative is not there for it")
    func lead() throws {
        let bo = try shared.person("bo", .initiative("I201-0"))
        for format in ["json", "html"] {
            let arguments = ["overview", "--initiative", "I201-0", "--format", format]
            let own = try shared.command(arguments, as: bo)
            #expect(own.status == 0, "\(own.errors)")
            #expect(try own.output == shared.command(arguments, as: "omkost_batch").output)
        }
        #expect(try shared.command(["overview", "--initiative", "I240-0"], as: bo).status == 66)
        let costs = ["costs", "--by", "sector,phase", "--initiative", "I201-0", "--format", "csv"]
        #expect(try shared.command(costs, as: bo).output == shared.command(costs, as: "omkost_batch").output)
    }

    @Test("finance's overview of its municipality is the batch's")
    func municipality() throws {
        let anna = try shared.person("anna", .municipality(240))
        let arguments = ["overview", "--municipality", "240", "--format", "json"]
        let own = try shared.command(arguments, as: anna)
        #expect(own.status == 0, "\(own.errors)")
        #expect(try own.output == shared.command(arguments, as: "omkost_batch").output)
        #expect(try shared.command(["overview", "--municipality", "201"], as: anna).status == 66)
    }

    @Test("nobody but the batch imports, runs, approves or looks after results")
    func batchAlone() throws {
        let anna = try shared.person("anna", .municipality(240))
        for command in [
            ["run"], ["gc"], ["approve", "--municipality", "240", "--year", "2018", "--by", "A"], ["verify"],
            ["close", "240", "2018"], ["runs", "rollback", "--to", "1"],
        ] {
            #expect(try shared.command(command, as: anna).status == 77, "\(command)")
        }
    }

    @Test("rights are given, listed and taken; all that are named or none, and by the administrator alone")
    func grants() throws {
        let role = try shared.person("dea")
        let admin = "omkost_admin"
        let grant = ["grant", "--role", role, "--municipality", "201", "--initiative", "I240-0"]
        #expect(try shared.command(grant + ["--initiative", "I999-0"], as: admin).status == 66)
        #expect(try lines(shared.command(["rights", "--role", role, "--format", "csv"], as: admin).output).count == 1)
        #expect(try shared.command(grant, as: admin).status == 0)
        #expect(try shared.command(grant, as: admin).status == 0)
        let listed = try lines(shared.command(["rights", "--role", role, "--format", "csv"], as: admin).output)
        #expect(listed[0] == "role,kind,subject,since,given_by,holds")
        #expect(
            listed.dropFirst().map { $0.split(separator: ",")[1...2].joined(separator: " ") } == [
                "municipality 201", "initiative I240-0",
            ])
        #expect(listed.dropFirst().allSatisfy { $0.hasSuffix(",omkost_admin,true") })
        #expect(try shared.command(["revoke", "--role", role, "--municipality", "201"], as: admin).status == 0)
        #expect(try lines(shared.command(["rights", "--role", role, "--format", "csv"], as: admin).output).count == 2)
        for who in [role, "omkost_batch", "omkost_reader"] {
            #expect(try shared.command(grant, as: who).status == 77, "\(who)")
            #expect(try shared.command(["rights"], as: who).status == 77, "\(who)")
        }
    }

    @Test(
        "names are data: what is no person's role is refused, whatever is written in it",
        arguments: [
            ("nobody_of_that_name", 66), ("x\"; drop table run.slot; --", 66), ("omkost_finance", 77),
            ("postgres'", 66),
            ("omkost_admin", 77), ("pg_read_all_data", 77), ("", 64), (String(repeating: "a", count: 64), 64),
        ] as [(String, Int32)])
    func names(role: String, status: Int32) throws {
        let result = try shared.command(["grant", "--role", role, "--municipality", "201"], as: "omkost_admin")
        #expect(result.status == status, "\(result.errors)")
        #expect(try shared.connect("omkost_admin").value("select count(*) > 0 from run.slot") == "t")
    }

    @Test("a member of omkost_migrate gives rights, and a role with quotes in its name can have them")
    func migrate() throws {
        let admin = try shared.connect("omkost_admin")
        let mia = try shared.person("mia")
        // A copied database has no rights of its own to itself.
        try admin.run(
            "grant omkost_migrate to \"\(mia)\"; grant create on database \(shared.ledger.database.name) to omkost_migrate"
        )
        let odd = "\(mia) o'\"x"
        try admin.run("create role \"\(odd.replacing("\"", with: "\"\""))\"")
        #expect(try shared.command(["grant", "--role", odd, "--municipality", "201"], as: mia).status == 0)
        #expect(
            try admin.value("select given_by from access.given_right where role_name = $1 and holds", [.text(odd)])
                == mia)
        #expect(try shared.command(["migrate"], as: mia).status == 0)
    }
}
