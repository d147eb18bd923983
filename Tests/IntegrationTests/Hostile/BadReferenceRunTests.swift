import CostModel
import TestSupport
import Testing

@testable import Batch

/// References that only a run can judge: the money stays in sight, and every øre is somewhere.
@Suite("bad references: runs")
struct BadReferenceRunTests {
    private let ledger: TestLedger

    init() throws {
        ledger = try TestLedger()
    }

    /// Posted, allocated and unallocated of a municipality and year, once it is clear that they add up.
    private func figures(_ municipality: Int, _ year: Int = 2019) throws -> String {
        #expect(
            try ledger.count(
                "published.reconciliation where posted_oere <> allocated_oere + unallocated_oere + excluded_oere") == 0)
        return try ledger.value(
            "select concat_ws(' ', posted_oere, allocated_oere, unallocated_oere) from published.reconciliation "
                + "where municipality = \(municipality) and fiscal_year = \(year)")
    }

    private func check(_ code: String) throws -> [String] {
        try ledger.check().split(separator: "\n").filter { $0.hasPrefix("\(code),") }.map(String.init)
    }

    private static let gate = "\ngates:\n  unallocated_percent: 10\n"

    @Test("R1: an unknown account stays unallocated and is told; over the model's limit nothing is published")
    func unknownAccount() throws {
        let dataset = try Dataset()
        try dataset.edit("postings.csv", "7,250,2019,2019-05-31,,5.57.73", "7,250,2019,2019-05-31,,5.48.65")
        try ledger.load(dataset)
        try ledger.run()
        #expect(try figures(250) == "980000 0 980000")
        #expect(try check("unmapped_account") == ["unmapped_account,250,2019,5.48.65,1,9800.00"])
        try dataset.write(dataset.text("model.yaml") + BadReferenceRunTests.gate, to: "model.yaml")
        try ledger.load(dataset)
        let failure = try #require(ledger.runFailure())
        #expect(failure.status == .dataRefused)
        #expect(
            failure.refusals.last?.what.english
                == "municipality 250, fiscal year 2019: 100% of what was posted is unallocated; the limit is 10%")
        #expect(try ledger.value("select run from run.publication") == "1")
    }

    @Test("R2: a pattern of other years is no pattern of this one")
    func otherYears() throws {
        let dataset = try Dataset()
        try dataset.edit(
            "model.yaml", "[\"5.57\", \"5.58\", \"6.45.53\"]",
            "[{ account: \"5.57\", from: 2010, to: 2018 }, \"5.58\", \"6.45.53\"]")
        try ledger.load(dataset)
        try ledger.run()
        #expect(try figures(260, 2018) == "1150000 1150000 0")
        #expect(try figures(250) == "980000 0 980000")
        #expect(
            try check("unmapped_account") == [
                "unmapped_account,250,2019,5.57.73,1,9800.00", "unmapped_account,260,2019,5.57.73,2,9360.00",
            ])
    }

    /// Two centres of 250 beside those of the base, and the posting that is to reach somebody through them.
    private func centres(use: String, service: String = "") throws -> Dataset {
        let dataset = try Dataset()
        let append = { (name: String, rows: String) in
            try dataset.write(dataset.text(name) + rows, to: name)
        }
        try append("cost_centres.csv", "STAB,250,2019,Stab,hours,\nDRIFT,250,2019,Drift,hours,\n")
        try append("cost_centre_use.csv", use)
        try append("service_use.csv", service)
        try append("postings.csv", "8,250,2019,2019-08-31,,6.45.53,1,,,1.0,1000.00,,,,STAB,,Stab\n")
        try dataset.edit(
            "model.yaml", "allocation:\n",
            "allocation:\n  - { rule: internal, when: { link: cost_centre }, driver: service_use }\n")
        return dataset
    }

    private static let mutual = "250,2019,STAB,DRIFT,30\n250,2019,DRIFT,STAB,20\n"

    @Test("R9: centres that serve each other are solved where somebody is served in the end")
    func mutual() throws {
        try ledger.load(
            centres(use: BadReferenceRunTests.mutual, service: "250,DRIFT,8188901111,2019-03-01,80\n"))
        try ledger.run()
        #expect(try figures(250) == "1080000 1080000 0")
        #expect(try check("closed_loop").isEmpty)
    }

    @Test("R9: a loop that serves nobody is told by name and its money stays unallocated")
    func closedLoop() throws {
        try ledger.load(centres(use: BadReferenceRunTests.mutual))
        try ledger.run()
        #expect(try figures(250) == "1080000 980000 100000")
        #expect(try check("closed_loop") == ["closed_loop,250,2019,STAB → DRIFT → STAB,1,1000.00"])
    }

    @Test("R9: what a centre gives itself changes nothing where it gives to others too, and alone is a loop")
    func itself() throws {
        let dataset = try centres(use: "250,2019,STAB,STAB,50\n", service: "250,STAB,8188901111,2019-03-01,1\n")
        try ledger.load(dataset)
        try ledger.run()
        #expect(try figures(250) == "1080000 1080000 0")
        try ledger.load(centres(use: "250,2019,STAB,STAB,50\n", service: "250,DRIFT,8188901111,2019-03-01,1\n"))
        try ledger.run()
        #expect(try figures(250) == "1080000 980000 100000")
        #expect(try check("closed_loop") == ["closed_loop,250,2019,STAB → STAB,1,1000.00"])
    }

    @Test("R10: where nobody was a member that year, the family's money stays unallocated")
    func gap() throws {
        let dataset = try Dataset()
        try dataset.write(
            """
            municipality,family,cpr,valid_from,valid_to
            260,F1,6181871234,2015-01-01,2018-12-31
            260,F1,7192125678,2020-01-01,
            260,F2,7192125678,2019-07-01,2019-12-31
            250,F1,8188901111,2016-03-01,

            """, to: "families.csv")
        try ledger.load(dataset)
        try ledger.run()
        #expect(try figures(260) == "9336000 4136000 5200000")
        #expect(try check("empty_base") == ["empty_base,260,2019,,1,52000.00"])
    }

    @Test("R11: an empty file is refused, and a year that lost postings is not published where the model says so")
    func halfLoaded() throws {
        let dataset = try Dataset()
        try dataset.write(
            dataset.text("model.yaml") + "\ngates:\n  row_drop_percent: 10\n", to: "model.yaml")
        try ledger.load(dataset)
        try ledger.run()
        let before = try ledger.fingerprint()
        for (name, text) in [
            ("families.csv", ""), ("postings.csv", ""),
            ("families.csv", "municipality,family,cpr,valid_from,valid_to\n"),
        ] {
            let empty = try Dataset([name: text])
            let failure = try #require(ledger.refusal(empty.path(name)))
            #expect(failure.status == .inputMissing)
            #expect(failure.text(in: .english).hasPrefix("omkost: error: \(name): the file has no rows\n"))
        }
        #expect(try ledger.fingerprint() == before)
        try ledger.load(dataset)
        try ledger.end(posting: "2")
        let failure = try #require(ledger.runFailure())
        #expect(failure.status == .dataRefused)
        #expect(
            failure.refusals.last?.what.english
                == "municipality 260, fiscal year 2019: there are 20% fewer postings than at the last publication; the limit is 10%"
        )
        #expect(try ledger.value("select run from run.publication") == "1")
    }

    @Test("R13: who dies or moves in the middle of the year counts for the days until then")
    func midYear() throws {
        let dataset = try Dataset()
        try dataset.write(
            """
            municipality,family,cpr,valid_from,valid_to
            260,F1,6181871234,2015-01-01,
            260,F1,7192125678,2015-01-01,2019-03-14
            260,F2,7192125678,2019-07-01,
            250,F1,8188901111,2016-03-01,

            """, to: "families.csv")
        try ledger.load(dataset)
        try ledger.run()
        // 73 days of 438: a sixth of 52,000.00, and the rest to the other one.
        let shares = try ledger.database.connect().query(
            .init(
                "tests.shares",
                """
                select c.cpr || ' ' || sum(a.amount_oere) from published.person_cost a
                join identity.citizen c using (citizen)
                where a.rule = 'family-treatment' group by c.cpr order by 1
                """))
        #expect(shares.rows.map { $0[0] } == ["6181871234 4333333", "7192125678 866667"])
    }
}
