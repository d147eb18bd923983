import Postgres
import TestSupport
import Testing

/// Finance explains the figures of its municipalities as the batch does; nobody else explains any.
@Suite("explain with rights")
struct ExplainRightsTests {
    private let shared: SharedLedger

    init() throws {
        shared = try SharedLedger()
    }

    private func explain(_ arguments: String..., as role: String) throws -> BuiltBinary.Result {
        try shared.command(["explain", "--format", "json"] + arguments, as: role)
    }

    @Test("finance's explanation of its municipality's figures is the batch's, byte for byte, and is in the log")
    func finance() throws {
        let anna = try shared.person("anna", .municipality(240))
        let batch = try shared.connect()
        let year = try #require(
            try batch.value(
                """
                select fiscal_year::text from published.allocated_cost
                where municipality = 240 and status = 'allocated' and rule <> 'direct' limit 1
                """))
        let posting = try #require(
            try batch.value(
                """
                select q.posting from ledger.posting q join published.partition p using (municipality, fiscal_year)
                where q.municipality = 240 and q.citizen is null and q.until is null limit 1
                """))
        var seen = 0
        for address in ["m=240,y=\(year)", "m=240", "m=240,st=unallocated"] {
            let own = try explain(address, "--purpose", "regnskab", as: anna)
            let all = try explain(address, as: "omkost_batch")
            #expect(own.status == all.status, "\(address): \(own.errors)")
            #expect(own.output == all.output, "\(address)")
            seen += own.output.count
        }
        #expect(seen > 2_000)
        let own = try explain("--posting", posting, "--municipality", "240", "--purpose", "bilag", as: anna)
        #expect(own.status == 0, "\(own.errors)")
        #expect(
            try own.output == explain("--posting", posting, "--municipality", "240", as: "omkost_batch").output)
        #expect(
            try batch.value(
                "select count(*) from access.look_ups() where looked_by = '\(anna)' and kind = 'extract' and municipality = 240"
            ) == "4")
    }

    @Test("without a purpose, of another municipality, or as anybody else there is no explanation")
    func refused() throws {
        let anna = try shared.person("anna", .municipality(240))
        #expect(try explain("m=240", as: anna).status == 64)
        #expect(try explain("m=201", "--purpose", "x", as: anna).status == 66)
        let bo = try shared.person("bo", .initiative("I201-0"))
        for role in [bo, "omkost_reader"] {
            let result = try explain("i=I201-0", "--purpose", "x", as: role)
            #expect(result.status == 77, "\(role): \(result.errors)")
        }
    }

    @Test("before the look-up nothing that explanations are made of is seen, after it the municipality's rows alone")
    func views() throws {
        let anna = try shared.connect(shared.person("anna", .municipality(240)))
        let batch = try shared.connect()
        let views = try batch.query(
            Statement(
                "tests.views",
                """
                select c.relname, exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'municipality')
                from pg_class c where c.relnamespace = 'explained'::regnamespace and c.relkind = 'v' order by 1
                """)
        ).rows.map { (name: $0[0] ?? "", isPlaced: $0[1] == "t" && $0[0] != "municipality") }
        try #require(views.filter(\.isPlaced).count >= 16)
        for view in views where view.isPlaced {
            let seen = "select count(*) from explained.\(view.name) where municipality is not null"
            #expect(try anna.value(seen) == "0", "\(view.name)")
        }
        #expect(try anna.value("select count(*) from explained.citizen_rank") == "0")
        try anna.run("select access.record_look_up('extract', null, null, null, 'regnskab')")
        for view in views where view.isPlaced {
            let rows = "select x::text from explained.\(view.name) x where municipality is not null"
            #expect(
                try anna.query(Statement("tests.own", "\(rows) order by 1")).rows
                    == batch.query(Statement("tests.all", "\(rows) and municipality = 240 order by 1")).rows,
                "\(view.name)")
        }
        #expect(
            try anna.value(
                "select bool_and(citizen in (select citizen from explained.family_member) or citizen in (select citizen from explained.slot)) from explained.citizen_rank"
            ) == "t")
    }
}
