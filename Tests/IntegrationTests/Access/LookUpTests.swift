import Foundation
import Postgres
import Schema
import TestSupport
import Testing

/// Persons are seen by whoever has written down before that they look, and by nobody else.
@Suite("look-ups")
struct LookUpTests {
    private let shared: SharedLedger

    init() throws {
        shared = try SharedLedger()
    }

    /// Somebody of municipality 240, with a family.
    private func somebody() throws -> (citizen: String, family: String) {
        let row = try shared.connect().query(
            Statement(
                "tests.somebody",
                """
                select citizen::text, family from published.person_slot
                where municipality = 240 and family is not null order by citizen limit 1
                """)
        ).rows.first
        return (try #require(row?[0] ?? nil), try #require(row?[1] ?? nil))
    }

    private static let everybody = "select count(*) from published.person_slot"
    private static let reached = "select count(*) from published.person_cost where citizen is not null"

    private func record(_ connection: DatabaseConnection, _ kind: String, _ subject: String) throws {
        try connection.run("select access.record_look_up(\(kind), \(subject), 'sagsbehandling')")
    }

    @Test("without a look-up nobody but the batch sees a person, and the reader never does")
    func closed() throws {
        let anna = try shared.connect(shared.person("anna", .municipality(240)))
        let reader = try shared.connect("omkost_reader")
        for connection in [anna, reader] {
            #expect(try connection.value(LookUpTests.everybody) == "0")
            #expect(try connection.value(LookUpTests.reached) == "0")
            // What reached nobody is nobody's.
            #expect(try connection.value("select count(*) > 0 from published.person_cost") == "t")
        }
        #expect(try shared.connect().value(LookUpTests.everybody) != "0")
        let error = #expect(throws: DatabaseError.self) { try record(reader, "'extract', null, null", "null") }
        #expect(error?.sqlState == "42501")
    }

    @Test("a look-up opens whom it is of, in the transactions of its session that follow, and nobody else")
    func opens() throws {
        let role = try shared.person("anna", .municipality(240))
        let anna = try shared.connect(role)
        let (citizen, family) = try somebody()
        // In its own transaction it opens nothing: it could be taken back.
        try anna.run("begin")
        try record(anna, "'citizen', null, \(citizen)", "null")
        #expect(try anna.value(LookUpTests.everybody) == "0")
        try anna.run("savepoint a")
        #expect(try anna.value(LookUpTests.reached) == "0")
        try anna.run("rollback")
        #expect(try anna.value(LookUpTests.everybody) == "0")
        #expect(try shared.connect("omkost_admin").value("select count(*) from access.look_up") == "0")
        try record(anna, "'citizen', null, \(citizen)", "null")
        #expect(try anna.value("select string_agg(distinct citizen::text, ',') from published.person_slot") == citizen)
        #expect(try anna.value("select count(*) from published.person_cost where citizen <> \(citizen)") == "0")
        // Another session of the same role has looked nobody up.
        let again = try shared.connect(role)
        #expect(try again.value(LookUpTests.everybody) == "0")
        try record(again, "'family', 240, null", "'\(family)'")
        #expect(
            try again.value("select string_agg(distinct municipality || ' ' || family, ',') from published.person_slot")
                == "240 \(family)")
        try record(again, "'extract', 240, null", "null")
        let own = "select count(*) from published.person_slot where municipality = 240"
        #expect(try again.value(LookUpTests.everybody) == shared.connect().value(own))
    }

    @Test("a look-up of somebody elsewhere is written down and shows nothing")
    func elsewhere() throws {
        let anna = try shared.connect(shared.person("anna", .municipality(240)))
        try record(anna, "'extract', 201, null", "null")
        #expect(try anna.value(LookUpTests.everybody) == "0")
        try record(anna, "'extract', null, null", "null")
        #expect(try anna.value("select count(*) from published.person_slot where municipality <> 240") == "0")
        #expect(try shared.connect("omkost_admin").value("select count(*) from access.look_up") == "2")
    }

    @Test("an hour later, and for another process of the server, it is over")
    func ends() throws {
        let role = try shared.person("anna", .municipality(240))
        let anna = try shared.connect(role)
        try record(anna, "'extract', null, null", "null")
        #expect(try anna.value(LookUpTests.everybody) != "0")
        let admin = try shared.connect("omkost_admin")
        // The log itself keeps even its owner out.
        let error = #expect(throws: DatabaseError.self) {
            try admin.run("update access.look_up set looked_at = looked_at - interval '61 minutes'")
        }
        #expect(error?.sqlState == "OMK09")
        for change in [
            "looked_at = looked_at - interval '61 minutes'", "backend_pid = backend_pid + 1", "looked_by = 'x'",
        ] {
            try admin.run("set session_replication_role = replica; begin; update access.look_up set \(change); commit")
            #expect(try anna.value(LookUpTests.everybody) == "0", "\(change)")
            try record(anna, "'extract', null, null", "null")
            #expect(try anna.value(LookUpTests.everybody) != "0", "\(change)")
        }
    }

    @Test(
        "counts and distributions need no look-up, are those of the role, and cannot be asked for as somebody else",
        arguments: [
            ("person_count", "by => '{municipality,fiscal_year,initiative,arm,phase}'"),
            ("person_year_cost", "of_families => false"), ("person_year_cost", "of_families => true"),
            ("person_year_during", "first_year => null"),
        ])
    func counts(function: String, arguments: String) throws {
        let anna = try shared.connect(shared.person("anna", .municipality(240)))
        let bo = try shared.connect(shared.person("bo", .initiative("I201-0")))
        let batch = try shared.connect()
        func rows(_ connection: DatabaseConnection, _ more: String = "") throws -> String? {
            try connection.value(
                """
                select coalesce(string_agg(f::text, ';' order by f::text), '')
                from published.\(function)(\(arguments)\(more)) f
                """)
        }
        #expect(try rows(anna) == rows(batch, ", place => 240::smallint"))
        #expect(try rows(bo) == rows(batch, ", initiative => 'I201-0'"))
        #expect(try rows(batch) != "" && rows(batch) != rows(anna))
        #expect(try rows(anna, ", initiative => $$x' or true or 'a' = 'a$$") == "")
        for viewer in ["omkost_batch", "omkost_reader", "omkost_owner", "nobody at all"] {
            let error = #expect(throws: DatabaseError.self) { try rows(anna, ", viewer => '\(viewer)'") }
            #expect(["42501", "42704"].contains(error?.sqlState ?? ""), "\(viewer)")
        }
    }

    @Test("nothing but the dimensions of the list can be counted by")
    func dimensions() throws {
        let anna = try shared.connect(shared.person("anna", .municipality(240)))
        for dimension in ["citizen", "family", "slot", "first_day", "x) from identity.citizen --"] {
            let error = #expect(throws: DatabaseError.self) {
                try anna.query(
                    Statement("tests.dimension", "select * from published.person_count($1)"), [.texts([dimension])])
            }
            #expect(error?.sqlState == "22023")
        }
    }
}
