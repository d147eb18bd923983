import Postgres
import TestSupport
import Testing

/// `--purpose`, `omkost access-log` and what `gc` removes of it.
@Suite("access log")
struct AccessLogTests {
    private let shared: SharedLedger
    private let citizen: String
    private let family: String

    init() throws {
        shared = try SharedLedger()
        let batch = try shared.connect()
        citizen = try #require(
            try batch.value(
                """
                select min(s.citizen)::text from published.person_slot s
                join ledger.posting q using (municipality, citizen) where s.municipality = 240 and s.family is not null
                """))
        family = try #require(
            try batch.value(
                "select min(family) from published.person_slot where citizen = \(citizen) and municipality = 240"))
    }

    private func log(_ arguments: [String] = []) throws -> [[String]] {
        let result = try shared.command(["access-log", "--format", "csv"] + arguments, as: "omkost_batch")
        #expect(result.status == 0, "\(result.errors)")
        return result.output.split(separator: "\n").dropFirst().map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test("finance says why it looks persons up, sees what the batch sees, and stands in the log")
    func purpose() throws {
        let anna = try shared.person("anna", .municipality(240))
        let requests = [
            ["overview", "--citizen", citizen, "--format", "json"],
            ["costs", "--by", "sector", "--citizen", citizen, "--format", "csv"],
            ["costs", "--by", "sector", "--family", family, "--municipality", "240", "--format", "csv"],
            ["costs", "--by", "citizen,family", "--municipality", "240", "--status", "allocated", "--format", "csv"],
        ]
        for request in requests {
            let refused = try shared.command(request, as: anna)
            #expect(refused.status == 64 && refused.output.isEmpty, "\(request)")
            #expect(refused.errors.contains("--purpose"))
        }
        #expect(try log() == [])
        for request in requests[1...2] {
            let seen = try shared.command(request + ["--purpose", "klage 7"], as: anna)
            #expect(seen.status == 0, "\(seen.errors)")
            #expect(try seen.output == shared.command(request, as: "omkost_batch").output)
        }
        let extract = try shared.command(requests[3] + ["--purpose", "udtræk til revision"], as: anna)
        let all = try shared.connect().value(
            """
            select count(distinct (citizen, family)) from published.person_cost
            where municipality = 240 and citizen is not null
            """)
        #expect(extract.output.split(separator: "\n").count - 1 <= Int(all ?? "") ?? 0)
        #expect(extract.output.split(separator: "\n").count > 2)
        #expect(try shared.command(requests[0] + ["--purpose", "klage 7"], as: anna).status == 0)
        let rows = try log(["--role", anna])
        #expect(rows.map { $0[3] } == ["citizen", "extract", "family", "citizen"])
        #expect(rows.map { $0[7] } == ["klage 7", "udtræk til revision", "klage 7", "klage 7"])
        #expect(rows.allSatisfy { $0[2] == anna && $0[9].hasPrefix("omkost/") })
        #expect(try log().count > rows.count, "the batch stands in it too")
    }

    @Test("a person's look-ups are found: own, as one of a family, as somebody's posting, and in extracts")
    func perPerson() throws {
        let posting = try #require(
            try shared.connect().value(
                "select min(posting) from ledger.posting where citizen = \(citizen) and municipality = 240"))
        for request in [
            ["overview", "--citizen", citizen], ["overview", "--family", family, "--municipality", "240"],
            ["explain", "--posting", posting, "--municipality", "240"], ["explain", "b=\(citizen)"],
            ["costs", "--by", "citizen"], ["costs", "--by", "sector"], ["overview", "--municipality", "240"],
        ] {
            #expect(try shared.command(request, as: "omkost_batch").status == 0, "\(request)")
        }
        let cpr = try #require(
            try shared.connect().value("select cpr from identity.citizen where citizen = \(citizen)"))
        for name in [citizen, cpr] {
            let rows = try log(["--citizen", name])
            #expect(rows.map { $0[3] } == ["extract", "citizen", "posting", "family", "citizen"])
            #expect(rows.allSatisfy { $0[7] == "drift" })
        }
        #expect(try !log().joined().contains { $0.contains(cpr) })
        let other = try #require(
            try shared.connect().value(
                "select min(citizen)::text from published.person_slot where municipality = 201 and citizen <> \(citizen)"
            ))
        #expect(try log(["--citizen", other]).map { $0[3] } == ["extract"])
        #expect(try log(["--family", family, "--municipality", "240"]).count >= 4)
        #expect(try log(["--since", "2999-01-01"]) == [])
    }

    @Test("a number on standard input is one on the command line, where no other user of the machine sees it")
    func standardInput() throws {
        let cpr = try #require(
            try shared.connect().value("select cpr from identity.citizen where citizen = \(citizen)"))
        for arguments in [["costs", "--by", "sector,fiscal_year", "--citizen"], ["overview", "--citizen"]] {
            let named = try shared.command(arguments + [citizen], as: "omkost_batch")
            for line in ["\(cpr)\n", " \(cpr.prefix(6)) \(cpr.suffix(4))\r\nnext", citizen] {
                let asked = try shared.command(arguments + ["-"], as: "omkost_batch", input: line)
                #expect(asked.status == 0 && asked.output == named.output, "\(arguments): \(asked.errors)")
            }
        }
        #expect(try shared.command(["person", "-"], as: "omkost_batch", input: cpr).status == 0)
        let log = try shared.command(
            ["access-log", "--citizen", "-", "--format", "csv"], as: "omkost_batch", input: cpr)
        #expect(log.output.split(separator: "\n").count == 1 + 9)
        for input in ["", "\n\(cpr)"] {
            let result = try shared.command(["overview", "--citizen", "-"], as: "omkost_batch", input: input)
            #expect(result.status == 64 && result.errors.contains("standard input, som er tom"), "\(result.errors)")
        }
    }

    @Test("the log is the batch's to read; nobody writes it but through the door, or changes it")
    func rights() throws {
        let anna = try shared.person("anna", .municipality(240))
        #expect(try shared.command(["access-log"], as: anna).status == 77)
        for role in [anna, "omkost_batch"] {
            let connection = try shared.connect(role)
            for text in [
                "select * from access.look_up", "delete from access.look_up", "truncate access.look_up",
                "insert into access.look_up (kind, purpose) values ('extract', 'x')",
            ] {
                let error = #expect(throws: DatabaseError.self) { try connection.run(text) }
                #expect(error?.sqlState == "42501", "\(role) \(text)")
            }
        }
        for purpose in ["", " ", "linje\ntil", String(repeating: "x", count: 201)] {
            #expect(
                try shared.command(["overview", "--citizen", citizen, "--purpose", purpose], as: anna).status == 64)
        }
        let synthetic = try #require(try shared.connect().value("select min(cpr) from identity.citizen"))
        let result = try shared.command(["overview", "--citizen", citizen, "--purpose", "om \(synthetic)"], as: anna)
        #expect(result.status == 64 && !result.errors.contains(synthetic))
        // It may not look CPR numbers up, and its attempt names none.
        #expect(try shared.command(["overview", "--citizen", synthetic, "--purpose", "x"], as: anna).status == 77)
        #expect(try log() == [])
    }

    @Test("gc forgets look-ups that are older than the months that are asked for")
    func gc() throws {
        let batch = try shared.connect()
        for _ in 0..<3 { try batch.run("select access.record_look_up('extract', null, null, null, 'x')") }
        try shared.connect("omkost_admin").run(
            """
            set session_replication_role = replica;
            update access.look_up set looked_at = now() - interval '7 months' where number = 1;
            update access.look_up set looked_at = now() - interval '5 months' where number = 2;
            """)
        #expect(try shared.command(["gc"], as: "omkost_batch").status == 0)
        #expect(try log().map { $0[0] } == ["3", "2"])
        #expect(try shared.command(["gc", "--access-log-months", "4"], as: "omkost_batch").status == 0)
        #expect(try log().map { $0[0] } == ["3"])
        #expect(try shared.command(["gc", "--access-log-months", "0"], as: "omkost_batch").status == 64)
    }
}
