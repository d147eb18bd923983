import Sample
import Testing

/// The figures the evaluation publishes about work, reckoned from the files.
@Suite struct SampleWorkTests {
    private let tables = SampleTables.small
    private let work = SampleWorkload.small
    /// Of four seeds.
    private static let seeds = [SampleWorkload.small] + SampleWorkload.others
    private static let wholeTrialYears = 2017...2020
    private var municipalities: [String] {
        tables.rows("municipalities.csv").map { $0["municipality"] }
    }

    @Test(
        "each municipality has exactly 481 hours, a quarter FTE, of local project management a year", arguments: seeds)
    func committed(work: SampleWorkload) {
        for municipality in municipalities {
            for year in SampleWorkload.years {
                let minutes = work.sum(municipality, year...year) { $0 == "local_project_management" }
                let expected = SampleWorkTests.wholeTrialYears.contains(year) ? 481.0 * 60 : 0
                #expect(minutes.central == expected, "\(municipality) \(year)")
                #expect(minutes.low == minutes.high)
            }
        }
    }

    @Test("the quarter is recorded in three ways")
    func committedMethods() {
        func municipalities(_ file: String) -> Set<String> {
            Set(tables.rows(file).filter { $0["category"] == "local_project_management" }.map { $0["municipality"] })
        }
        let reporting = municipalities("work_hours.csv")
        let recording = municipalities("time_entries.csv")
        let employing = municipalities("employments.csv")
        #expect(reporting.count == 3 && recording.count == 3)
        // One who has a post for it records the time as well.
        #expect(employing.count == 4 && employing.intersection(recording).count == 1)
        #expect(reporting.union(recording).union(employing) == Set(self.municipalities))
    }

    @Test("in their peak year six have a half to one FTE and three one to one and a half", arguments: seeds)
    func peakYears(work: SampleWorkload) {
        var lower = 0
        var nearOne = 0
        for municipality in municipalities {
            let peak = SampleWorkload.years.map { work.development(municipality, $0) }.max { $0.central < $1.central }
            guard let peak else { continue }
            #expect((0.5...1.5).contains(peak.central), "\(municipality): \(peak)")
            #expect((0.45...1.55).contains(peak.low) && (0.45...1.55).contains(peak.high), "\(municipality): \(peak)")
            #expect(peak.low < peak.central && peak.central < peak.high)
            if peak.central < 1 { lower += 1 }
            if (0.85...1.15).contains(peak.central) { nearOne += 1 }
        }
        #expect(lower == 6)
        #expect(nearOne >= 4)
    }

    @Test("the peak is 2018 in five and 2019 in four")
    func peakYearNumbers() {
        let peaks = municipalities.map { municipality in
            SampleWorkload.years.max {
                work.development(municipality, $0).central < work.development(municipality, $1).central
            }
        }
        #expect(peaks.count { $0 == 2018 } == 5)
        #expect(peaks.count { $0 == 2019 } == 4)
    }

    @Test("some have registered nearly everything, some have assumed most of it")
    func evidence() {
        let assumed = municipalities.map { municipality in
            let minutes = work.sum(municipality, 2018...2019) { SampleWorkload.development.contains($0) }
            return minutes.assumed / minutes.central
        }
        #expect(assumed.count { $0 < 0.1 } == 2)
        #expect(assumed.count { $0 > 0.4 } == 3)
    }

    @Test("the network comes to exactly 4.4 FTE of 1,924 hours over the four years", arguments: seeds)
    func network(work: SampleWorkload) {
        let minutes = work.sum("", SampleWorkTests.wholeTrialYears) { SampleWorkload.network.contains($0) }
        #expect(abs(minutes.central - 8465.6 * 60) < 0.000_1)
        #expect(minutes.low < minutes.central && minutes.central < minutes.high)
        #expect(work.sum("", SampleWorkload.years) { _ in true }.central == minutes.central)
    }

    @Test("five to ten take part in a network event")
    func networkEvents() {
        let events = tables.rows("meetings.csv").filter { $0["category"] == "network_event" }
        #expect(events.allSatisfy { $0["municipality"].isEmpty && $0["initiative"].isEmpty })
        #expect(events.allSatisfy { (5...10).contains(Int($0["participants"]) ?? 0) })
        #expect(Set(events.map { $0["participants"] }).count == 6)
        #expect(events.contains { $0["minutes"].isEmpty } && events.contains { !$0["minutes"].isEmpty })
    }

    @Test("four bought consultants, two training: hours and kroner; nothing else has an amount")
    func bought() {
        let rows = tables.rows("work_hours.csv")
        func buyers(_ category: String) -> Int {
            Set(rows.filter { $0["category"] == category }.map { $0["municipality"] }).count
        }
        #expect(buyers("external_consultants") == 4)
        #expect(buyers("external_training") == 2)
        #expect(rows.allSatisfy { $0["amount"].isEmpty != SampleWorkload.bought.contains($0["category"]) })
        #expect(rows.filter { !$0["amount"].isEmpty }.allSatisfy { $0["hours_low"] == $0["hours_high"] })
    }

    @Test("a caseworker has 8 to 30 open cases, fewer from year to year", arguments: seeds)
    func caseloads(work: SampleWorkload) {
        var averages: [Double] = []
        for year in SampleWorkTests.wholeTrialYears {
            var cases = 0.0
            var posts = 0.0
            for municipality in municipalities {
                let open = work.openCases["\(municipality) \(year)"] ?? 0
                let fte = work.postsWithCentre["\(municipality) \(year)"] ?? 0
                #expect((8...30).contains(open / fte), "\(municipality) \(year): \(open) cases, \(fte) FTE")
                cases += open
                posts += fte
            }
            averages.append(cases / posts)
        }
        #expect(zip(averages, averages.dropFirst()).allSatisfy { $0 > $1 })
    }

    @Test("the files about work grow with the participants, not with the postings")
    func size() {
        let large = SampleTables(postingCount: 250_000, seed: 7, before: "postings.csv")
        let files = ["employments.csv", "assignments.csv", "time_entries.csv", "meetings.csv", "work_hours.csv"]
        #expect(large.fingerprint(of: files) == tables.fingerprint(of: files))
        #expect(tables.rowCount("assignments.csv") <= 3 * 1254)
        #expect((2000...9000).contains(tables.rowCount("time_entries.csv")))
    }

    @Test("the model says what the sample takes for granted: meetings of 90 minutes, a norm of 1,924 hours")
    func model() {
        let text = String(decoding: tables.bytes("model.yaml"), as: UTF8.self)
        #expect(text.contains("meeting_minutes:\n      low: 60\n      central: 90\n      high: 120\n"))
        #expect(text.contains("{ id: \"1924\", hours: 1924 }"))
    }
}
