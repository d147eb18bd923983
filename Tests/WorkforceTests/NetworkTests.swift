import CostModel
import Testing

@testable import Workforce

@Suite("the network")
struct NetworkTests {
    private let nine: [Int16] = [190, 201, 210, 217, 219, 230, 240, 250, 260]

    @Test("what the whole network did is of nature network and not counted, whatever its category is for")
    func nature() throws {
        var facts = WorkFacts()
        facts.municipalities = nine
        facts.reportedHours = [LittleWork.reported(nil, "project", low: 1_000, central: 1_000, high: 1_000)]
        facts.employments = [LittleWork.employment(nil, "S1", FiscalYear(2019).days, category: "project")]
        facts.meetings = [LittleWork.meeting(nil, "event", on: "2019-02-01", people: 7, minutes: 60)]
        let hours = try LittleWork.calculate(facts)
        #expect(Set(hours.map(\.nature)) == [.network])
        #expect(hours.count == 27)
        for municipality in nine {
            let own = WorkTotal(hours.filter { $0.municipality == municipality })
            #expect(own.fte(LittleWork.headline)?.central == Ratio(1_924 + 1 + 7, over: 1_924 * 9))
        }
    }

    @Test("a municipality's own time in the network is not shared")
    func own() throws {
        var facts = WorkFacts()
        facts.municipalities = nine
        facts.reportedHours = [LittleWork.reported(260, "event", low: 9_000, central: 9_000, high: 9_000)]
        let hours = try LittleWork.calculate(facts)
        #expect(hours.map(\.municipality) == [260])
        #expect(hours.map(\.isShared) == [false])
        #expect(WorkTotal(hours).hours(headline: nil)?.central == Ratio(9))
    }

    @Test("the parts add up to the whole: hours exactly, and øre with the odd ones to the lowest numbers")
    func parts() throws {
        var facts = WorkFacts()
        facts.municipalities = nine
        facts.reportedHours = [LittleWork.reported(nil, "event", low: 1, central: 10, high: 11, oere: 10_000_000_004)]
        let hours = try LittleWork.calculate(facts)
        #expect(WorkTotal(hours).hours(headline: nil)?.central == Ratio(1, over: 100))
        let oere = hours.compactMap(\.amountOere)
        #expect(oere.reduce(0, +) == 10_000_000_004)
        #expect(oere == Array(repeating: 1_111_111_112, count: 5) + Array(repeating: 1_111_111_111, count: 4))
        facts.reportedHours = [LittleWork.reported(nil, "event", low: 1, central: 10, high: 11, oere: -4)]
        #expect(try LittleWork.calculate(facts).compactMap(\.amountOere) == [-1, -1, -1, -1, 0, 0, 0, 0, 0])
    }
}
