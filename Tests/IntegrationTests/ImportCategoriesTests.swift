import CostModel
import ModelFile
import Postgres
import TestSupport
import Testing

@testable import Batch
@testable import Schema

/// The categories of work are the model's, and the ledger holds to those of the model in force.
@Suite("categories of work")
struct ImportCategoriesTests {
    private static let categories = [
        "casework", "coordination", "external_purchase", "meetings", "network_event", "project_management",
    ]
    private static let casework = "    - { id: casework,           nature: operating }\n"

    @Test("a model's categories are in force with it, and unchanged ones stay as they were")
    func follow() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        let dataset = try Dataset()
        try dataset.edit(
            "model.yaml", ImportCategoriesTests.casework,
            ImportCategoriesTests.casework + "    - { id: evaluation, nature: development }\n")
        try ledger.load(dataset.path("model.yaml"))
        #expect(
            try ledger.inForce("work_category", "category").sorted()
                == (ImportCategoriesTests.categories + ["evaluation"]).sorted())
        #expect(try ledger.count("ledger.work_category") == 7)
        // Away again, since no row names it.
        try ledger.load(Dataset.base + "/model.yaml")
        #expect(try ledger.inForce("work_category", "category") == ImportCategoriesTests.categories)
        #expect(try ledger.count("ledger.work_category") == 7)
    }

    @Test("a category cannot leave the model while a row names it, and can where the row goes too")
    func orphans() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        let before = try ledger.fingerprint()
        let dataset = try Dataset()
        try dataset.edit("model.yaml", "    - { id: meetings,           nature: development }\n", "")
        let failure = try #require(ledger.refusal(dataset.path("model.yaml")))
        #expect(failure.status == .dataRefused)
        #expect(
            failure.text(in: .danish) == """
                omkost: error: model.yaml: kategori "meetings" er ikke længere med, men 2 rækker fra meetings.csv bruger den stadig
                hint: behold kategorien, eller indlæs meetings.csv uden den sammen med model.yaml

                """)
        #expect(try ledger.fingerprint() == before)
        try dataset.edit("meetings.csv", "HAL-FAM,meetings", "HAL-FAM,coordination")
        try dataset.edit("meetings.csv", "FRE-UNG,meetings", "FRE-UNG,coordination")
        #expect(ledger.refusal(dataset) == nil)
        // A row may name a category that comes with its model, and not one that goes.
        #expect(ledger.refusal("\(Dataset.base)/meetings.csv")?.status == .dataRefused)
        #expect(ledger.refusal(Dataset.base) == nil)
    }

    @Test("without categories in the model every category is unknown")
    func none() throws {
        let dataset = try Dataset(["employments.csv": nil, "meetings.csv": nil, "work_hours.csv": nil])
        let model = try dataset.text("model.yaml")
        let end = try #require(model.range(of: "\nfte:")).lowerBound
        try dataset.write(String(model[..<end]) + "\n", to: "model.yaml")
        let refused = try TestLedger().refusal(dataset)?.text(in: .english)
        #expect(
            refused?.hasPrefix(
                "omkost: error: time_entries.csv line 2, column category: category \"coordination\" is not in the model"
            )
                == true)
        try dataset.remove("time_entries.csv")
        #expect(try TestLedger().refusal(dataset) == nil)
    }

    @Test("a database from before these files gets the categories of the model it has, and keeps its time entries")
    func upgraded() throws {
        let ledger = TestLedger(try TestServer.makeDatabase(isMigrated: false))
        let administrator = try ledger.database.connect("omkost_admin")
        _ = try SchemaMigrator(administrator).migrate(through: 8)
        let model = try ModelFile(bytes: Array(Dataset().text("model.yaml").utf8))
        try ledger.database.connect().query(
            Statement(
                "tests.old_ledger",
                """
                with batch as (insert into intake.batch (program_version) values ('old') returning batch),
                    model as (
                        insert into ledger.model (sha256, model_text, since)
                        select $1, $2, batch from batch),
                    places as (
                        insert into ledger.municipality (municipality, name, since)
                        select m, 'M', batch from batch, unnest(array[250, 260]::smallint[]) m)
                insert into ledger.time_entry
                    (municipality, employee, worked_on, minutes_thousandths, category, occurrence, since)
                select 260, 'K7', '2018-03-04', 60000, 'coordination', 1, batch from batch
                """), [.text(model.sha256), .text(model.text)])
        let upgraded = try SchemaMigrator(administrator).migrate()
        #expect(upgraded.first == 9)
        #expect(try SchemaMigrator(administrator).verify() == [])
        #expect(try ledger.count("ledger.work_category") == 0)
        let report = try ledger.load(Dataset.base)
        #expect(report.modelChanged == false)
        #expect(try ledger.inForce("work_category", "category") == ImportCategoriesTests.categories)
        // What was there speaks of another year than the file, and stays.
        #expect(try ledger.count("ledger.time_entry where until is null") == 4)
        #expect(ledger.refusal(Dataset.base) == nil)
    }
}
