import CostModel
import Extraction
import Postgres
import TestSupport
import Testing

@testable import Schema

/// What imports write down of what they changed, and what runs take from it.
@Suite("changes that imports record")
struct ImportChangeTests {
    /// The changes of one import: fact, municipality, fiscal year, rows opened and ended, their øre.
    private func changes(_ ledger: TestLedger, batch: Int) throws -> [String] {
        let statement = Statement(
            "tests.changes",
            """
            select format('%s|%s|%s|%s|%s|%s|%s', fact, municipality, fiscal_year, opened_count, ended_count,
                opened_oere, ended_oere)
            from ledger.change where batch = $1
            order by fact, municipality nulls first, fiscal_year nulls first
            """)
        return try ledger.database.connect().query(statement, [.number(batch)]).rows.map { $0[0] ?? "" }
    }

    /// Rows that contradict each other between what was written down and the versions; none, where it is right.
    private func contradictions(_ ledger: TestLedger) throws -> [[String?]] {
        let path = "sql/checks/c08_changes_are_the_ledgers.sql"
        return try ledger.database.connect("omkost_admin").query(Statement(path, RepositoryFiles.text(path))).rows
    }

    /// The sound dataset with one row changed in every file.
    private func changed() throws -> Dataset {
        let dataset = try Dataset()
        for (file, old, new) in [
            ("municipalities.csv", "250,Frederikssund", "250,Frederikssund Kommune"),
            ("families.csv", "2016-03-01,", "2016-03-02,"), ("initiatives.csv", "Halsnæs familie", "Familie"),
            ("enrolments.csv", "2019-02-01,2019-12-31", "2019-02-01,2019-12-30"),
            ("activities.csv", "Vejledning", "Råd"), ("participation.csv", "13.5", "13"),
            ("cost_centres.csv", "hours,1600", "hours,1500"), ("cost_centre_use.csv", "FAMTEAM,42", "FAMTEAM,43"),
            ("service_use.csv", "250.25", "250"), ("assignments.csv", "2019-06-30", "2019-07-30"),
            ("employments.csv", ",N1,network_event,,,25", ",N1,network_event,,,20"),
            ("time_entries.csv", "90.5", "91"), ("meetings.csv", ",4.5,90,", ",4.5,91,"),
            ("work_hours.csv", "25000.00", "26000.00"), ("control_totals.csv", "1,52000.00", "2,52500.00"),
            ("budgets.csv", "54000.00", "54001.00"), ("price_index.csv", "2.1", "2.2"),
        ] {
            try dataset.edit(file, old, new)
        }
        let postings = try dataset.text("postings.csv")
        try dataset.write(
            postings + "8,260,2019,2019-05-31,,5.28.21,1,,002,4.9,500.00,,F1,,,,Mere\n", to: "postings.csv")
        return dataset
    }

    @Test("every kind of fact is written down as far as it reaches; budgets and price indexes reach nothing")
    func first() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        #expect(
            try changes(ledger, batch: 1) == [
                "activities|250||1|0||", "activities|260||1|0||", "assignments|260||1|0||",
                "control_totals|260|2019|5|0|9336000|0", "cost_centre_use|260||1|0||", "cost_centres|260||2|0||",
                "employments|||1|0||", "employments|260||3|0||", "enrolments|250||1|0||", "enrolments|260||2|0||",
                "initiatives|250||1|0||", "initiatives|260||2|0||", "meetings|||1|0||", "meetings|250||1|0||",
                "meetings|260||1|0||", "memberships|250||1|0||", "memberships|260||3|0||", "municipalities|||2|0||",
                "participation|250||1|0||", "participation|260||2|0||", "postings|250|2019|1|0|980000|0",
                "postings|260|2018|1|0|1150000|0", "postings|260|2019|5|0|9336000|0", "service_use|260||2|0||",
                "time_entries|260||3|0||", "work_hours|||1|0|0|0", "work_hours|260||3|0|2500000|0",
            ])
        #expect(try contradictions(ledger) == [])
    }

    @Test("an import without a change writes none down")
    func unchanged() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        try ledger.load(Dataset.base)
        #expect(try changes(ledger, batch: 2) == [])
    }

    @Test("a corrected fact ends one and opens one; what is equal is not counted")
    func corrected() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        try ledger.load(changed())
        #expect(
            try changes(ledger, batch: 2) == [
                "activities|250||1|1||", "assignments|260||1|1||", "control_totals|260|2019|1|1|5250000|5200000",
                "cost_centre_use|260||1|1||", "cost_centres|260||1|1||", "employments|||1|1||",
                "enrolments|250||1|1||", "initiatives|260||1|1||", "meetings|250||1|1||", "memberships|250||1|1||",
                "municipalities|||1|1||", "participation|260||1|1||", "postings|260|2019|1|0|50000|0",
                "service_use|260||1|1||", "time_entries|260||1|1||", "work_hours|260||1|1|2600000|2500000",
            ])
        #expect(try contradictions(ledger) == [])
    }

    @Test("a fact that a file no longer states is ended")
    func ended() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        let dataset = try Dataset()
        try dataset.edit("meetings.csv", ",HAL-VOK,network_event,2019-05-14,30,1440,1\n", "")
        try dataset.edit("families.csv", "260,F2,7192125678,2019-07-01,\n", "")
        try ledger.load(dataset)
        // A file without a row of the network does not speak of the network.
        #expect(try changes(ledger, batch: 2) == ["memberships|260||0|1||"])
        #expect(try contradictions(ledger) == [])
    }

    @Test("a ledger from before changes were written down gets those that its imports would have written")
    func upgraded() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        try ledger.load(changed())
        try ledger.end(posting: "1")
        let recorded = try (1...2).map { try changes(ledger, batch: $0) }
        let administrator = try ledger.database.connect("omkost_admin")
        try administrator.run(
            """
            drop view ledger.version_change;
            drop table ledger.change;
            drop function ledger.refuse_changed_mark();
            """)
        // As a migration is applied: what it makes is the owner's.
        try administrator.run("set role omkost_owner")
        try administrator.run(Migration.all[13].text)
        try administrator.run("reset role")
        #expect(try SchemaMigrator(administrator).verify() == [])
        #expect(try (1...2).map { try changes(ledger, batch: $0) } == recorded)
    }

    @Test("a run counts what was recorded until its import; a year without a posting left is not there")
    func posted() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        try ledger.load(changed())
        try ledger.end(posting: "1")
        #expect(try changes(ledger, batch: 2).contains("postings|260|2018|0|1|0|1150000"))
        #expect(try contradictions(ledger) == [])
        let totals = try LedgerSnapshot.read(ledger.database.connect()) { try $0.postedTotals() }
            .filter { $0.municipality == 260 }
        #expect(totals.map(\.fiscalYear.description) == ["2019"])
        #expect(totals.map(\.total) == [ControlTotal(rows: 6, oere: 9_386_000)])
    }

    @Test("what was written down is never changed, by nobody")
    func immutable() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        for (role, state) in [("omkost_batch", "42501"), ("omkost_admin", "OMK02")] {
            let connection = try ledger.database.connect(role)
            for change in ["update ledger.change set opened_count = 9", "delete from ledger.change"] {
                let error = #expect(throws: DatabaseError.self) { try connection.run(change) }
                #expect(error?.sqlState == state)
            }
        }
    }
}
