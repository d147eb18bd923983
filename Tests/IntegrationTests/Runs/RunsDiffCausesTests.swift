import TestSupport
import Testing

/// `omkost runs diff --figures causes`: why totals moved, from two imports and two runs.
@Suite("causes between runs")
struct RunsDiffCausesTests {
    /// Two runs, with `change` imported between them; the causes from the first to the second, without the header.
    private func causes(_ arguments: [String] = ["1", "2"], _ change: (Dataset) throws -> Void) throws -> String {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        try ledger.run()
        let dataset = try Dataset()
        try change(dataset)
        try ledger.load(dataset)
        try ledger.run()
        let seen = try diff(ledger, arguments + ["--figures", "causes", "--format", "csv"])
        let header = "municipality,fiscal_year,cause,opened,ended,amount,may_explain,detail\n"
        try #require(seen.hasPrefix(header))
        return String(seen.dropFirst(header.count))
    }

    private func diff(_ ledger: TestLedger, _ arguments: [String]) throws -> String {
        let home = try TemporaryFolder("home")
        let result = try BuiltBinary(home: home.path).run(["runs", "diff"] + arguments + ["--database", ledger.url])
        #expect(result.status == 0, "\(result.errors)")
        return result.output
    }

    private func addPosting(_ dataset: Dataset) throws {
        let header = try #require(dataset.text("postings.csv").split(separator: "\n").first)
        try dataset.write(
            "\(header)\n8,260,2019,2019-01-31,,5.57.73,1,,017,5.2,1.50,6181871234,,,,,x\n", to: "postings.csv")
    }

    @Test("new postings, with their kroner; seen from the other side they have ended")
    func postings() throws {
        #expect(try causes { try addPosting($0) } == "260,2019,postings,1,0,1.50,true,\n")
        #expect(try causes(["2", "1"]) { try addPosting($0) } == "260,2019,postings,0,1,-1.50,true,\n")
    }

    @Test("facts over a period concern every year of their municipality, facts of a day their year")
    func facts() throws {
        let seen = try causes { dataset in
            try dataset.edit("participation.csv", "KURSUS,7192125678,2019-02-01,2019-03-31,13.5\n", "")
            try dataset.edit("meetings.csv", "2019-04-01,4.5,90", "2019-04-01,9,90")
            try dataset.edit("work_hours.csv", ",,2019,network_event,30,180,444,,", ",,2019,network_event,30,190,444,,")
        }
        #expect(
            seen == """
                ,2019,work_hours,1,1,,true,
                250,2019,meetings,1,1,,true,
                260,,participation,0,1,,false,

                """)
    }

    @Test("a changed model, part by part")
    func model() throws {
        let seen = try causes { dataset in
            try dataset.edit("model.yaml", "out_of_scope: [\"3\"]", "out_of_scope: [\"3\", \"5.58.80\"]")
            try dataset.edit("model.yaml", "rule: initiative-days,", "rule: days,")
            try dataset.edit("model.yaml", "central: 90", "central: 91")
        }
        #expect(
            seen == """
                ,,model_sectors,,,,true,~out_of_scope
                ,,model_rules,,,,true,+days -initiative-days
                ,,model_assumptions,,,,true,~meeting_minutes

                """)
    }

    @Test("the same ledger and model: no cause, in words; a difference that explains nothing is remarked on")
    func words() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        try ledger.run()
        try ledger.run()
        let same = try diff(ledger, ["1", "2", "--language", "en"])
        #expect(same.contains("\nNo totals move.\n"))
        #expect(same.hasSuffix("\nThe runs saw the same ledger and the same model.\n"), "\(same)")
        let dataset = try Dataset()
        try dataset.edit("model.yaml", "model: fejlprøver", "model: nyt navn")
        try ledger.load(dataset)
        try ledger.run()
        let renamed = try diff(ledger, ["2", "3"])
        #expect(renamed.contains("modellens øvrige tekst"), "\(renamed)")
        #expect(
            renamed.hasSuffix(
                "\nHvor der står nej, er noget forskelligt, men ingen total, det kan flytte, flyttede sig.\n"))
    }

    @Test("a model that is no longer sound can have moved anything")
    func unreadable() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        try ledger.run()
        try ledger.run()
        try ledger.database.connect("omkost_admin").run("update run.run set model_text = 'model: old' where run = 1")
        #expect(
            try diff(ledger, ["1", "2", "--figures", "causes", "--format", "csv"])
                == "municipality,fiscal_year,cause,opened,ended,amount,may_explain,detail\n,,model_unread,,,,false,\n")
    }

    @Test("figures that moved by themselves are told as a fault of ours")
    func fault() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        try ledger.run()
        try ledger.run()
        // Stored results refuse to be changed; this goes round that.
        let administrator = try ledger.database.connect("omkost_admin")
        try administrator.run("set session_replication_role = replica")
        try administrator.run(
            "update run.allocated_cost set amount_oere = amount_oere + 1 where run = 2 and fiscal_year = 2018")
        #expect(
            try diff(ledger, ["1", "2", "--figures", "causes", "--format", "csv"])
                == "municipality,fiscal_year,cause,opened,ended,amount,may_explain,detail\n260,2018,none,,,,false,\n")
        let text = try diff(ledger, ["1", "2", "--language", "en"])
        #expect(text.hasSuffix("Something moved although nothing differs: that is a fault of omkost; report it.\n"))
    }
}
