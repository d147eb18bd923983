import CostModel
import TestSupport
import Testing

@testable import Batch

/// What happens when data are imported that the ledger has already, wholly or in part.
@Suite("importing again")
struct ImportAgainTests {
    @Test("I18: the same folder twice changes nothing")
    func same() throws {
        let ledger = try TestLedger()
        let first = try ledger.load(Dataset.base)
        let before = try ledger.fingerprint()
        let second = try ledger.load(Dataset.base)
        #expect(try ledger.fingerprint() == before)
        #expect(second.files.map(\.file) == first.files.map(\.file))
        #expect(second.files.allSatisfy { $0.accepted == 0 && $0.ended == 0 && $0.unchanged == $0.read && $0.read > 0 })
        #expect(second.modelChanged == false)
    }

    @Test("the same rows in another order, with other line ends, quotes, delimiters and column order are the same rows")
    func sameInOtherClothes() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        let before = try ledger.fingerprint()
        try ledger.load(
            Dataset([
                "families.csv": """
                valid_to;cpr;"family";municipality;valid_from\r
                ;818890-1111;F1;250;2016-03-01\r
                ;7192125678;"F2";"260";2019-07-01\r
                "";"6181871234";F1;260;2015-01-01\r
                2019-06-30;719212-5678;F1;260;2015-01-01
                """,
                "participation.csv": """
                activity,quantity,cpr,starts_on,ends_on
                VEJLED,,8188901111,2019-02-01,
                KURSUS,13.500,7192125678,2019-02-01,2019-03-31
                KURSUS,020.0,6181871234,2019-02-01,2019-03-31

                """,
            ]))
        #expect(try ledger.fingerprint() == before)
    }

    @Test("postings accumulate: what a new file does not have stays")
    func accumulate() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        let header = try #require(Dataset().text("postings.csv").split(separator: "\n").first)
        let more = try Dataset([
            "postings.csv":
                "\(header)\n2,260,2019,2019-01-31,,5.57.73,1,,017,5.2,11700.00,6181871234,,,,,Kontanthjælp\n"
                + "1,260,2019,2019-01-31,,5.57.73,1,,017,5.2,100.00,6181871234,,,,,Kontanthjælp\n"
        ])
        let report = try ledger.load(more.path("postings.csv"))
        #expect(report.files.map(\.accepted) == [1])
        #expect(report.files.map(\.unchanged) == [1])
        #expect(report.files.first?.money?.accepted == 10_000)
        // Number 1 of 2018 is another posting than number 1 of 2019.
        #expect(try ledger.count("ledger.posting") == 8)
        #expect(try ledger.count("ledger.posting where until is null") == 8)
    }

    @Test("many postings after few are imported in seconds", .timeLimit(.minutes(2)))
    func manyAfterFew() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        let dataset = try Dataset()
        let rows = (0..<60_000).map { "L\($0),250,2019,2019-05-31,,5.57.73,1,,017,5.2,9800.00,8188901111,,,,,x\n" }
        try dataset.write(dataset.text("postings.csv") + rows.joined(), to: "postings.csv")
        // Looking through all that is there for each of them would take many minutes.
        #expect(try ledger.load(dataset).files.last?.accepted == 60_000)
        #expect(try ledger.load(dataset).files.last?.unchanged == 60_007)
    }

    static let changes = [
        ("11700.00", "11700.01"), ("2019-01-31,,", "2019-01-30,,"), ("2019-01-31,,", "2019-01-31,2019-01-01,"),
        ("5.57.73,1,,017,5.2,11700", "5.57.72,1,,017,5.2,11700"), ("1,,017,5.2,11700", "2,,017,5.2,11700"),
        ("1,,017,5.2,11700", "1,4,017,5.2,11700"), ("1,,017,5.2,11700", "1,,018,5.2,11700"),
        ("1,,017,5.2,11700", "1,,,5.2,11700"), ("5.2,11700", "5,11700"), ("5.2,11700", ",11700"),
        ("11700.00,6181871234", "11700.00,7192125678"), ("11700.00,6181871234", "11700.00,"),
        ("11700.00,6181871234,", "11700.00,6181871234,F1"), ("11700.00,6181871234,,", "11700.00,6181871234,,KURSUS"),
        ("11700.00,6181871234,,,", "11700.00,6181871234,,,HR"),
        ("11700.00,6181871234,,,,,Kontanthjælp", "11700.00,6181871234,,,,HAL-VOK,Kontanthjælp"),
        ("11700.00,6181871234,,,,,Kontanthjælp", "11700.00,6181871234,,,,,kontanthjælp"),
        ("11700.00,6181871234,,,,,Kontanthjælp", "11700.00,6181871234,,,,,"),
    ]

    @Test(
        "I19: a known posting with any other content is a correction: kept as a version, never counted twice",
        arguments: changes)
    func changed(old: String, new: String) throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        let dataset = try Dataset()
        try dataset.edit("postings.csv", old, new)
        let report = try ledger.load(dataset.path("postings.csv"))
        let count = try #require(report.files.first)
        #expect((count.accepted, count.corrected, count.unchanged, count.rejected) == (1, 1, 6, 0))
        #expect(report.findings.map(\.finding.code) == [.postingChanged])
        #expect(try ledger.count("ledger.posting where until is null") == 7)
        #expect(
            try ledger.value(
                "select string_agg(since || '-' || coalesce(until::text, ''), ' ' order by since) "
                    + "from ledger.posting where posting = '2'") == "1-2 2-")
        // What was recorded of the change is what the versions say.
        #expect(
            try ledger.count("(table ledger.change except table ledger.version_change) c") == 0)
        // The same file again is no further correction.
        #expect(try ledger.load(dataset.path("postings.csv")).files.map(\.unchanged) == [7])
    }

    @Test("a correction that is sent again in its first form takes effect again, and its money moves back")
    func correctedBack() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        try ledger.run()
        let dataset = try Dataset()
        try dataset.edit("postings.csv", "11700.00", "12700.00")
        let there = try ledger.load(dataset.path("postings.csv"))
        #expect(there.findings.first?.finding.oere == 100_000)
        try ledger.run(recomputes: false)
        #expect(
            try ledger.value("select sum(posted_oere) from run.reconciliation where run = 2 and municipality = 260")
                == (try ledger.value(
                    "select sum(amount_oere) from ledger.posting where until is null and municipality = 260 and fiscal_year = 2019"
                )))
        let back = try ledger.load(Dataset.base)
        #expect(back.findings.first?.finding.oere == -100_000)
        #expect(try ledger.count("ledger.posting where posting = '2'") == 3)
        #expect(try ledger.count("ledger.posting where until is null") == 7)
    }

    @Test("a file without a year speaks for the municipalities it names, and for no other")
    func statementOfMunicipality() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        let dataset = try Dataset([
            "families.csv": """
            municipality,family,cpr,valid_from,valid_to
            260,F1,6181871234,2015-01-01,2019-12-31
            260,F3,6289772222,2018-01-01,

            """
        ])
        // Two gone or changed rows end; the one of municipality 250 is not spoken of.
        #expect(ledger.refusal(dataset.path("families.csv")) == nil)
        #expect(
            try ledger.inForce("family_member", "municipality, family, valid_from, valid_to")
                == ["250|F1|2016-03-01", "260|F1|2015-01-01|2019-12-31", "260|F3|2018-01-01"])
        #expect(try ledger.count("ledger.family_member") == 6)
    }

    @Test("a file speaks for the municipalities its initiatives and activities belong to")
    func statementThroughCodes() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        let dataset = try Dataset([
            "enrolments.csv": """
            initiative,cpr,family,starts_on,ends_on,arm
            HAL-VOK,7192125678,,2019-01-01,,intervention

            """,
            "participation.csv": """
            activity,cpr,starts_on,ends_on,quantity
            VEJLED,8188901111,2019-03-01,,

            """,
        ])
        try ledger.load(dataset.path("enrolments.csv"))
        try ledger.load(dataset.path("participation.csv"))
        #expect(
            try ledger.inForce("enrolment", "initiative, starts_on") == ["FRE-UNG|2019-02-01", "HAL-VOK|2019-01-01"])
        #expect(
            try ledger.inForce("participation", "activity, starts_on")
                == ["KURSUS|2019-02-01", "KURSUS|2019-02-01", "VEJLED|2019-03-01"])
    }

    @Test("a file with a year or one date speaks for that municipality in that year alone")
    func statementOfYear() throws {
        let ledger = try TestLedger()
        try ledger.load(
            Dataset([
                "cost_centres.csv": """
                cost_centre,municipality,fiscal_year,name,unit,capacity
                HR,260,2018,Personale,hours,
                HR,260,2019,Personale,hours,
                FAMTEAM,260,2019,Familieteam,hours,1600
                HR,250,2019,Personale,hours,

                """,
                "service_use.csv": """
                municipality,cost_centre,cpr,used_on,quantity
                260,HR,6181871234,2018-12-31,5
                260,FAMTEAM,6181871234,2019-01-01,420
                250,HR,8188901111,2019-01-01,7

                """,
            ]))
        let next = try Dataset([
            "service_use.csv": "municipality,cost_centre,cpr,used_on,quantity\n260,FAMTEAM,6181871234,2019-06-01,1\n",
            "budgets.csv": "municipality,fiscal_year,kind,function,dranst,amount\n260,2018,original,5.28.21,1,1.00\n",
            "price_index.csv": "index,fiscal_year,percent\npl,2019,2.2\n",
            "cost_centre_use.csv": "municipality,fiscal_year,provider,receiver,quantity\n260,2018,HR,HR,1\n",
        ])
        for name in ["service_use", "budgets", "price_index", "cost_centre_use"] {
            try ledger.load(next.path("\(name).csv"))
        }
        #expect(
            try ledger.inForce("service_use", "municipality, used_on, quantity_thousandths")
                == ["250|2019-01-01|7000", "260|2018-12-31|5000", "260|2019-06-01|1000"])
        #expect(try ledger.count("ledger.budget where until is null") == 3)
        #expect(
            try ledger.inForce("price_index", "price_index, fiscal_year, percent_thousandths, source")
                == ["pl|2018|1600|KL", "pl|2019|2200"])
        #expect(try ledger.count("ledger.cost_centre_use where until is null") == 2)
    }

    @Test("a superseded statement sent again takes effect again, and every version stays with its batches")
    func history() throws {
        let ledger = try TestLedger()
        let other = try Dataset()
        try other.edit("activities.csv", "Mestringskursus", "Mestringskursus, nyt hold".replacing(",", with: ""))
        let first = try ledger.load(Dataset.base).batch
        let second = try ledger.load(other.path).batch
        let third = try ledger.load(Dataset.base).batch
        let fourth = try ledger.load(Dataset.base).batch
        let versions = try ledger.value(
            "select string_agg(concat_ws('|', name, since, until), ', ' order by version) "
                + "from ledger.activity where activity = 'KURSUS'")
        #expect(
            versions
                == "Mestringskursus|\(first)|\(second), Mestringskursus nyt hold|\(second)|\(third), "
                + "Mestringskursus|\(third)")
        for (batch, name) in [
            (first, "Mestringskursus"), (second, "Mestringskursus nyt hold"), (third, "Mestringskursus"),
            (fourth, "Mestringskursus"),
        ] {
            let then = try ledger.value(
                "select name from ledger.activity where activity = 'KURSUS' and since <= \(batch) "
                    + "and (until is null or until > \(batch))")
            #expect(then == name)
        }
        #expect(try ledger.count("ledger.activity where activity = 'VEJLED'") == 1)
    }

    @Test("another model takes the place of the one in force, which is kept")
    func model() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        let dataset = try Dataset()
        try dataset.edit("model.yaml", "model: fejlprøver", "model: igen")
        let report = try ledger.load(dataset.path("model.yaml"))
        #expect(report.modelChanged == true)
        #expect(report.files.isEmpty)
        #expect(try ledger.count("ledger.model") == 2)
        #expect(try ledger.count("ledger.model where until is null and model_text like 'model: igen%'") == 1)
        #expect(try ledger.load(dataset.path("model.yaml")).modelChanged == false)
        #expect(try ledger.count("ledger.model") == 2)
    }

    @Test(
        "a code that something in force names cannot be dropped; with what names it, it can",
        arguments: [
            ("families.csv", "260,F2,7192125678,2019-07-01,\n", "", nil),
            ("families.csv", "260,F1,6181871234", "260,F4,6181871234", nil),
            ("families.csv", "260,F1,", "260,F9,", "enrolments.csv"),
            ("initiatives.csv", "HAL-FAM,260,family,Halsnæs familie,2018-01-01,2020-12-31\n", "", "enrolments.csv"),
            ("activities.csv", "VEJLED,250,Vejledning\n", "VEJL-2,250,Vejledning\n", "participation.csv"),
            ("cost_centres.csv", "HR,260,2019,Personale,hours,\n", "", "cost_centre_use.csv"),
            ("cost_centres.csv", "FAMTEAM,260,2019,Familieteam,hours,1600\n", "", "cost_centre_use.csv"),
        ] as [(String, String, String, String?)])
    func references(file: String, old: String, new: String, by: String?) throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        let before = try ledger.fingerprint()
        let dataset = try Dataset()
        try dataset.write(dataset.text(file).replacing(old, with: new), to: file)
        let failure = ledger.refusal(dataset.path(file))
        if let by {
            let text = try #require(failure?.text(in: .english))
            #expect(text.contains("is gone, but") && text.contains("of \(by) still name it"), "\(text)")
            #expect(failure?.status == .dataRefused)
            #expect(try ledger.fingerprint() == before)
        } else {
            #expect(failure == nil)
        }
    }

    @Test("a code dropped together with the rows that name it is dropped")
    func droppedTogether() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        let dataset = try Dataset([
            "cost_centres.csv": "cost_centre,municipality,fiscal_year,name,unit,capacity\nNY,260,2019,Nyt,hours,\n",
            "cost_centre_use.csv": "municipality,fiscal_year,provider,receiver,quantity\n260,2019,NY,NY,1\n",
            "service_use.csv": "municipality,cost_centre,cpr,used_on,quantity\n260,NY,6181871234,2019-02-11,420\n",
        ])
        for name in ["assignments.csv", "employments.csv", "time_entries.csv"] {
            try dataset.write(dataset.text(name).replacing(",FAMTEAM,", with: ",NY,"), to: name)
        }
        try ledger.load(dataset.path)
        #expect(try ledger.inForce("cost_centre", "cost_centre") == ["NY"])
        #expect(try ledger.count("ledger.cost_centre") == 3)
    }

    @Test("an initiative moves to another municipality when everything that names it is stated anew")
    func moved() throws {
        let ledger = try TestLedger()
        try ledger.load(Dataset.base)
        let dataset = try Dataset()
        try dataset.edit("initiatives.csv", "HAL-FAM,260", "HAL-FAM,250")
        let failure = try #require(ledger.refusal(dataset.path("initiatives.csv")))
        #expect(failure.text(in: .english).contains("\"HAL-FAM\" is gone"))
        for name in ["employments.csv", "time_entries.csv", "meetings.csv", "work_hours.csv"] {
            try dataset.write(dataset.text(name).replacing("HAL-FAM", with: "HAL-VOK"), to: name)
        }
        try ledger.load(dataset.path)
        #expect(try ledger.inForce("initiative", "municipality", where: "initiative = 'HAL-FAM'") == ["250"])
        #expect(try ledger.inForce("enrolment", "municipality", where: "initiative = 'HAL-FAM'") == ["250"])
    }
}
