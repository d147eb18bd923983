import TestSupport
import Testing

/// `omkost person`: what is held about somebody, all of it.
@Suite("person")
struct PersonListingTests {
    @Test("every row that names the citizen is counted, no CPR number is shown, and the look-up is written down")
    func complete() throws {
        let shared = try SharedLedger()
        let batch = try shared.connect()
        let citizen = try #require(
            try batch.value("select min(citizen)::text from ledger.posting where citizen is not null"))
        let cpr = try #require(try batch.value("select cpr from identity.citizen where citizen = \(citizen)"))
        for name in [citizen, cpr] {
            let result = try shared.command(
                ["person", name, "--purpose", "indsigt", "--format", "csv"], as: "omkost_batch")
            #expect(result.status == 0, "\(result.errors)")
            #expect(!result.output.contains(cpr))
            let rows = result.output.split(separator: "\n").dropFirst().map { line in
                line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            }
            for table in [
                "family_member", "enrolment", "participation", "service_use", "assignment", "time_entry", "posting",
            ] {
                let count = try batch.value("select count(*) from ledger.\(table) where citizen = \(citizen)")
                let listed = rows.filter { $0[0] == "ledger.\(table)" }.reduce(0) { $0 + (Int($1[2]) ?? -1) }
                #expect(count == String(listed), "\(table)")
            }
            let posted = try batch.value(
                "select (sum(amount_oere) / 100.0)::numeric(38, 2) from ledger.posting where citizen = \(citizen)")
            #expect(rows.filter { $0[0] == "ledger.posting" }.map { $0[3] } == [posted])
            #expect(rows.contains { $0[0] == "access.look_up" && Int($0[2]) ?? 0 > 0 })
        }
        #expect(try batch.value("select count(*) from access.look_ups(\(citizen)) where purpose = 'indsigt'") == "2")
        #expect(try shared.command(["person", "999999"], as: "omkost_batch").status == 66)
        #expect(try shared.command(["person", citizen], as: "omkost_reader").status == 77)
    }

    @Test("a table of the ledger that names citizens is in the list without being named in it")
    func laterTables() throws {
        let shared = try SharedLedger()
        try shared.connect("omkost_admin").run(
            """
            set role omkost_owner;
            create table ledger.later (municipality smallint, citizen integer, amount_oere bigint);
            insert into ledger.later values (240, 1, 7), (240, 1, 8);
            """)
        let row = try shared.connect().value(
            "select place || ' ' || row_count || ' ' || amount_oere from access.person_rows(1) where place ~ 'later'")
        #expect(row == "ledger.later 2 15")
    }
}
