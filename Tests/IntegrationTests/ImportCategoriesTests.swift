import CostModel
import Postgres
import Schema
import TestSupport
import Testing

@testable import Batch

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
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        let administrator = try ledger.database.connect("omkost_admin")
        try administrator.runScript(
            Statement(
                "tests.downgrade",
                """
                drop view published.step, published.run_finding, published.run_file, published.run_publication;
                drop table run.step;
                drop view published.approval, published.caseload, published.worked_hours;
                drop table run.approval, run.figures, run.caseload, run.worked_hours;
                drop function run.figures_digest;
                drop table ledger.employment, ledger.meeting, ledger.work_hours, ledger.work_category;
                delete from migration.applied where version >= 9;
                """))
        let upgraded = try SchemaMigrator(administrator).migrate()
        #expect(upgraded.first == 9)
        #expect(try SchemaMigrator(administrator).verify() == [])
        #expect(try ledger.count("ledger.work_category") == 0)
        let report = try ledger.load(Dataset.base + "/meetings.csv")
        #expect(report.modelChanged == nil)
        #expect(report.files.map(\.accepted) == [3])
        #expect(try ledger.inForce("work_category", "category") == ImportCategoriesTests.categories)
        #expect(try ledger.count("ledger.time_entry where until is null") == 3)
        #expect(ledger.refusal(Dataset.base) == nil)
    }
}
