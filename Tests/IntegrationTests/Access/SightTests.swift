import Postgres
import Schema
import TestSupport
import Testing

/// Each municipality is its own data controller: what a role sees of what is published, walked over every view that there is.
@Suite("sight")
struct SightTests {
    private let shared: SharedLedger

    init() throws {
        shared = try SharedLedger()
    }

    private func rows(_ connection: DatabaseConnection, _ text: String) throws -> [[String?]] {
        try connection.query(Statement("tests.sight", text)).rows
    }

    private struct View {
        var name: String
        var columns: Set<String>

        /// Shows those alone who were looked up (`LookUpTests`).
        var isPersonal: Bool { columns.contains("citizen") }
    }

    /// Every published view with the names of its columns.
    private func views() throws -> [View] {
        try rows(
            shared.connect("omkost_admin"),
            """
            select c.relname, string_agg(a.attname, ',')
            from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
            where c.relnamespace = 'published'::regnamespace and c.relkind = 'v' group by 1 order by 1
            """
        ).map { View(name: $0[0] ?? "", columns: Set(($0[1] ?? "").split(separator: ",").map(String.init))) }
    }

    /// Views without a municipality, and how they are held to rights otherwise.
    private static let ofNobody: Set<String> = [
        // Which generation and which runs there are; sums over municipalities are empty.
        "publication", "run", "step", "run_publication",
        // The network's prices.
        "price_index",
        // Files of all municipalities together: for those who see all.
        "run_file",
    ]

    @Test("finance sees nothing of another municipality in any view, and of its own what the batch sees")
    func finance() throws {
        let anna = try shared.connect(shared.person("anna", .municipality(250)))
        let batch = try shared.connect()
        var seen = 0
        for view in try views() {
            guard !view.isPersonal else { continue }
            guard view.columns.contains("municipality"), view.name != "run" else {
                #expect(SightTests.ofNobody.contains(view.name), "published.\(view.name) is of nobody")
                continue
            }
            let all = "select * from published.\(view.name) v"
            let own = try rows(batch, "\(all) where municipality = 250 order by v::text")
            #expect(try rows(anna, "\(all) order by v::text") == own, "published.\(view.name)")
            seen += own.count
        }
        #expect(seen > 100)
    }

    @Test("a lead sees persons of its own initiatives alone, and no sum that others are in")
    func lead() throws {
        let bo = try shared.connect(shared.person("bo", .initiative("I201-0")))
        let batch = try shared.connect()
        for view in try views() where view.columns.isSuperset(of: ["municipality", "initiative"]) && !view.isPersonal {
            let all = "select * from published.\(view.name) v"
            let hasMoney = view.columns.contains("status")
            let own = "(initiative = 'I201-0'\(hasMoney ? " or status <> 'allocated'" : ""))"
            #expect(
                try rows(bo, "\(all) where \(own) order by v::text")
                    == rows(batch, "\(all) where municipality = 201 and \(own) order by v::text"),
                "published.\(view.name)")
            let rest = "from published.\(view.name) where not coalesce(\(own), false)"
            guard hasMoney else {
                #expect(try bo.value("select count(*) \(rest)") == "0", "published.\(view.name)")
                continue
            }
            // What was booked on the initiative and reached others: how much, not whom.
            let booked = "select count(*) || ' ' || sum(amount_oere) \(rest) and booked_initiative = 'I201-0'"
            #expect(try bo.value(booked) == batch.value(booked))
            #expect(try bo.value("select count(*) \(rest) and booked_initiative is distinct from 'I201-0'") == "0")
            #expect(
                try bo.value("select count(*) \(rest) and (initiative, phase) is distinct from (null, null)") == "0")
        }
        for view in try views() where view.columns.contains("municipality") && view.name != "run" {
            #expect(
                try rows(bo, "select from published.\(view.name) where municipality is distinct from 201").isEmpty,
                "published.\(view.name)")
        }
        #expect(try bo.value("select count(*) > 0 from published.allocated_cost where initiative = 'I201-0'") == "t")
        #expect(
            try bo.value("select count(*) > 0 from published.budget")
                == batch.value(
                    "select count(*) > 0 from published.budget where municipality = 201"))
    }

    @Test(
        "sums over municipalities are for those who see all; whoever has no right sees no figure, and evaluators nothing"
    )
    func sums() throws {
        let anna = try shared.connect(shared.person("anna", .municipality(250)))
        #expect(try anna.value("select count(*) from published.run where posted_oere is not null") == "0")
        #expect(try anna.value("select count(*) from published.run where partition_count is not null") == "1")
        #expect(try anna.value("select count(*) from published.step where amount_oere is not null") == "0")
        #expect(try anna.value("select count(*) from published.run_file") == "0")
        let nobody = try shared.person("nobody")
        let admin = try shared.connect("omkost_admin")
        try admin.run("grant omkost_finance, omkost_lead to \"\(nobody)\"")
        let blind = try shared.connect(nobody)
        for view in try views() where view.columns.contains("municipality") && view.name != "run" {
            #expect(try blind.value("select count(*) from published.\(view.name)") == "0", "published.\(view.name)")
        }
        let evaluator = try shared.person("eva")
        try admin.run("grant omkost_evaluator to \"\(evaluator)\"")
        let eva = try shared.connect(evaluator)
        for view in try views() {
            let error = #expect(throws: DatabaseError.self) { try eva.run("select from published.\(view.name)") }
            #expect(error?.sqlState == "42501")
        }
    }

    @Test("rights are a union, those of a group are its members', and a role made anew has none of them")
    func changes() throws {
        let anna = try shared.person("anna", .municipality(250), .initiative("I201-0"))
        let admin = try shared.connect("omkost_admin")
        let places =
            "select string_agg(distinct municipality::text, ',' order by municipality::text) from published.partition"
        #expect(try shared.connect(anna).value(places) == "201,250")
        let group = "\(anna)_group"
        try admin.run("create role \"\(group)\"")
        let book = RightsBook(admin)
        #expect(try book.give(.municipality(240), to: group))
        try admin.run("grant \"\(group)\" to \"\(anna)\"")
        #expect(try shared.connect(anna).value(places) == "201,240,250")
        try admin.run("revoke \"\(group)\" from \"\(anna)\"")
        #expect(try book.take(.municipality(250), from: anna))
        #expect(try !book.take(.municipality(250), from: anna))
        #expect(try shared.connect(anna).value(places) == "201")
        // Under another name, and under the same name but made anew, it is another role.
        try admin.run(
            "alter role \"\(anna)\" rename to \"\(anna)_x\"; create role \"\(anna)\"; grant omkost_lead to \"\(anna)\"")
        #expect(
            try admin.value(
                "select count(*) from access.sight where role_name ~ $1 and initiatives <> '{}'", [.text("^\(anna)")])
                == "0")
        #expect(try book.all(of: anna).allSatisfy { !$0.holds })
    }

    @Test(
        "no setting, role, row security or planted object shows more",
        arguments: [
            "set omkost.municipality = '201'; set access.municipality = '201'", "set row_security = off",
            "set search_path = public, pg_temp", "set session_replication_role = replica", "set role omkost_finance",
            "set role omkost_batch", "set role omkost_owner", "set role omkost_reader",
            "set session authorization omkost_batch", "create temporary table sight ()",
            "create function public.pg_has_role(oid, name, text) returns boolean language sql return true",
            "insert into access.municipality_right values (1, 'x', 201)", "select access.give_municipality('x', 201)",
            "alter table run.slot disable row level security", "create policy mine on run.slot using (true)",
            "grant omkost_reader to current_user", "select * from run.slot", "select * from access.sight",
        ])
    func spoofing(attempt: String) throws {
        let role = try shared.person("carl", .municipality(250))
        let carl = try shared.connect(role)
        do {
            try carl.run(attempt)
        } catch let error as DatabaseError {
            #expect(["42501", "42704"].contains(error.sqlState ?? ""), "\(error)")
        }
        let seen = "select string_agg(distinct municipality::text, ',') from published.allocated_cost"
        if attempt == "set row_security = off" {
            // Who wants no filter is refused where there is one.
            let error = #expect(throws: DatabaseError.self) { try carl.value(seen) }
            #expect(error?.sqlState == "42501")
        } else {
            #expect(try ["250", nil].contains(carl.value(seen)), "\(attempt)")
        }
    }

    @Test(
        "a cheap function of one's own is not shown rows of others",
        arguments: ["published.allocated_cost", "published.year_summary"])
    func leaky(view: String) throws {
        let admin = try shared.connect("omkost_admin")
        try admin.run(
            """
            create schema lab;
            create function lab.spy(smallint) returns boolean language plpgsql cost 0.0000001 as $$
            begin
                if $1 <> 250 then raise exception 'seen' using errcode = 'SEEN1'; end if;
                return true;
            end $$;
            """)
        let role = try shared.person("dora", .municipality(250))
        try admin.run("grant usage on schema lab to \"\(role)\"; grant execute on function lab.spy to \"\(role)\"")
        #expect(try shared.connect(role).value("select count(*) > 0 from \(view) where lab.spy(municipality)") == "t")
    }
}
