import CostModel
import Testing

@testable import Workforce

@Suite("assumptions and ranges")
struct AssumptionTests {
    /// Three meetings of unknown length, one of known, and reported hours with a range.
    private var facts: WorkFacts {
        var facts = WorkFacts()
        facts.municipalities = [240, 260]
        facts.meetings = [
            LittleWork.meeting(260, "meetings", on: "2019-03-04", people: 6, minutes: nil, times: 24),
            LittleWork.meeting(260, "project", on: "2019-05-01", people: 3, minutes: nil),
            LittleWork.meeting(240, "meetings", on: "2019-05-01", people: 4, minutes: nil, times: 2),
            LittleWork.meeting(260, "meetings", on: "2019-06-01", people: 10, minutes: 45),
        ]
        facts.reportedHours = [
            LittleWork.reported(260, "project", low: 60_000, central: 90_000, high: 120_000),
            LittleWork.reported(260, "bought", low: 10_000, central: 20_000, high: 30_000),
        ]
        return facts
    }

    @Test("one assumption behind many rows moves them together")
    func movesTogether() throws {
        let rows = try LittleWork.calculate(facts).filter { !$0.assumption.isEmpty }
        #expect(rows.count == 3)
        for row in rows {
            let minutes = try #require(row.minutes)
            #expect(minutes.low * 3 == minutes.central * 2 && minutes.high * 3 == minutes.central * 4)
            #expect(row.assumedMinutes == minutes.central)
        }
        let shorter = Assumption(
            name: "meeting_minutes", lowThousandths: 30_000, centralThousandths: 45_000, highThousandths: 60_000)
        let halved = try LittleWork.calculate(facts, LittleWork.model(minutes: shorter)).filter {
            !$0.assumption.isEmpty
        }
        #expect(halved.map { $0.minutes.map { $0 * 2 } } == rows.map(\.minutes))
    }

    @Test("the effects of all sources, one at a time, add up to the whole range")
    func effectsAddUp() throws {
        let rows = try LittleWork.calculate(facts)
        let effects = AssumptionEffect.all(rows).filter { $0.municipality == 260 }
        #expect(effects.map(\.assumption) == [nil, "meeting_minutes"])
        #expect(effects.map(\.category) == ["project", ""])
        let total = try #require(
            YearWork(rows.filter { $0.municipality == 260 }, in: FiscalYear(2019)).development?.fte(LittleWork.headline)
        )
        let low = effects.compactMap { $0.fte(LittleWork.headline)?.low }.reduce(.zero, +)
        let high = effects.compactMap { $0.fte(LittleWork.headline)?.high }.reduce(.zero, +)
        #expect(total.central + low == total.low)
        #expect(total.central + high == total.high)
    }

    @Test("without the assumption what rests on it cannot be computed, and is not 0; the rest can")
    func missing() throws {
        let model = LittleWork.model(minutes: nil)
        let calculator = WorkforceCalculator(model: model, modelYears: [FiscalYear(2019)], facts: facts)
        let (hours, findings) = try calculator.calculate()
        let work = YearWork(hours.filter { $0.municipality == 260 }, in: FiscalYear(2019))
        #expect(work.development?.fte(LittleWork.headline) == nil)
        #expect(work.development?.hours(headline: LittleWork.headline) == nil)
        #expect(work.developmentCost(model) == nil)
        #expect(work.external?.hours(headline: nil)?.central == Ratio(20))
        #expect(findings.map(\.code) == [.assumptionMissing, .assumptionMissing])
        #expect(findings.map(\.municipality) == [240, 260])
        #expect(findings.map(\.rows) == [1, 2])
        #expect(findings.map(\.subject) == ["meeting_minutes", "meeting_minutes"])
    }

    @Test("savings less costs: the ends flip")
    func savings() {
        let saving = RatioRange(low: Ratio(10), central: Ratio(20), high: Ratio(30))
        let cost = RatioRange(low: Ratio(1), central: Ratio(5), high: Ratio(9))
        #expect(saving - cost == RatioRange(low: Ratio(1), central: Ratio(15), high: Ratio(29)))
        #expect((cost - saving).low == Ratio(-29))
    }

    @Test("an assumption whose low, central and high are equal is a registered value")
    func registered() throws {
        let hour = Assumption(
            name: "meeting_minutes", lowThousandths: 60_000, centralThousandths: 60_000, highThousandths: 60_000)
        let rows = try LittleWork.calculate(facts, LittleWork.model(minutes: hour)).filter { $0.method == .meetings }
        #expect(rows.allSatisfy { $0.assumedMinutes == 0 })
        #expect(WorkTotal(rows).assumedShare(headline: nil) == .zero)
    }

    @Test("no hours have no assumed share")
    func nothing() throws {
        var facts = WorkFacts()
        facts.municipalities = [260]
        facts.reportedHours = [LittleWork.reported(260, "project", low: 0, central: 0, high: 5_000)]
        #expect(WorkTotal(try LittleWork.calculate(facts)).assumedShare(headline: LittleWork.headline) == nil)
    }
}
