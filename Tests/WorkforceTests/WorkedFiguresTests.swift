import CostModel
import Testing

@testable import Workforce

/// The worked example of the manual (Workforce), by hand: project management 481 h; 24 meetings of 6 people, length
/// unknown; evaluation 60/90/120; financial follow-up 40/60/90; training 177.6; coordination 88/132/176.
@Suite("worked figures")
struct WorkedFiguresTests {
    private var facts: WorkFacts {
        var facts = WorkFacts()
        facts.municipalities = [250, 260]
        facts.meetings = [LittleWork.meeting(260, "meetings", on: "2019-03-04", people: 6, minutes: nil, times: 24)]
        facts.reportedHours = [
            LittleWork.reported(260, "project", low: 481_000, central: 481_000, high: 481_000),
            LittleWork.reported(260, "project", low: 60_000, central: 90_000, high: 120_000),
            LittleWork.reported(260, "project", low: 40_000, central: 60_000, high: 90_000),
            LittleWork.reported(260, "project", low: 177_600, central: 177_600, high: 177_600),
            LittleWork.reported(260, "project", low: 88_000, central: 132_000, high: 176_000),
            LittleWork.reported(260, "bought", low: 100_000, central: 100_000, high: 100_000),
            LittleWork.reported(nil, "event", low: 30_000, central: 180_000, high: 444_000),
        ]
        return facts
    }

    private func year(_ municipality: Int16) throws -> YearWork {
        let hours = try LittleWork.calculate(facts)
        return YearWork(hours.filter { $0.municipality == municipality }, in: FiscalYear(2019))
    }

    @Test("development is 0.514865 / 0.601143 / 0.692620 at 1,924 hours and 0.602995 / 0.704042 / 0.811176 at 1,642.8")
    func development() throws {
        let work = try year(260)
        #expect(LittleWork.text(work.development?.fte(LittleWork.headline)) == "0.514865 0.601143 0.692620")
        #expect(LittleWork.text(work.development?.fte(LittleWork.net)) == "0.602995 0.704042 0.811176")
        #expect(
            LittleWork.text(work.development?.hours(headline: LittleWork.headline))
                == "990.600000 1156.600000 1332.600000")
    }

    @Test("the network's hours are shared and stand beside; what is bought has hours and no FTE")
    func beside() throws {
        for municipality: Int16 in [250, 260] {
            #expect(
                LittleWork.text(try year(municipality).network?.fte(LittleWork.headline))
                    == "0.007796 0.046778 0.115385")
        }
        let work = try year(260)
        #expect(LittleWork.text(work.external?.hours(headline: nil)) == "100.000000 100.000000 100.000000")
        #expect(try year(250).development == nil)
        #expect(work.operating == nil)
    }

    @Test("498 of 1,156.6 central hours rest on assumptions: 43 per cent, which is high")
    func assumedShare() throws {
        let share = try #require(try year(260).development?.assumedShare(headline: LittleWork.headline))
        #expect(LittleWork.text(share, digits: 3) == "0.431")
        #expect(AssumedGrade(share: share) == .high)
    }

    @Test("10 and 40 per cent are medium")
    func grades() throws {
        for (numerator, grade) in [(99, AssumedGrade.low), (100, .medium), (400, .medium), (401, .high), (0, .low)] {
            #expect(AssumedGrade(share: try #require(Ratio(numerator, over: 1_000))) == grade)
        }
    }

    @Test("development cost is central FTE at the headline norm x salary, each category's own where it has one")
    func cost() throws {
        let general = SalaryPerFTE(year: FiscalYear(2019), category: nil, amount: Amount(oere: 52_500_000))
        let work = try year(260)
        // 1,156.6 h / 1,924 h x 525,000.00 kr.
        #expect(
            LittleWork.text(work.developmentCost(LittleWork.model(salaries: [general])), digits: 0) == "31560031")
        let meetings = SalaryPerFTE(year: FiscalYear(2019), category: "meetings", amount: Amount(oere: 105_000_000))
        // 216 h cost twice as much: (1,156.6 + 216) / 1,924 x 525,000.00 kr.
        #expect(
            LittleWork.text(work.developmentCost(LittleWork.model(salaries: [general, meetings])), digits: 0)
                == "37454002")
        #expect(work.developmentCost(LittleWork.model(salaries: [meetings])) == nil)
    }
}
