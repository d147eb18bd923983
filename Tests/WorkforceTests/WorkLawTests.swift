import CostModel
import TestSupport
import Testing

@testable import Workforce

/// Laws over random working life, held against the same figures computed row by row without any grouping.
@Suite("laws of work")
struct WorkLawTests {
    private static let municipalities: [Int16] = [190, 240, 260]
    private static let categories = LittleWork.defaultCategories.map(\.id)

    private static func facts(_ random: inout SplitMix64) -> WorkFacts {
        var facts = WorkFacts()
        facts.municipalities = municipalities
        func place() -> Int16? { [nil, 190, 240, 260][Int.random(in: 0...3, using: &random)] }
        func category() -> String { categories[Int.random(in: 0..<categories.count, using: &random)] }
        for _ in 0..<40 {
            let year = Int16.random(in: 2018...2020, using: &random)
            let low = Int64.random(in: 0...900_000, using: &random)
            let central = low + Int64.random(in: 0...50_000, using: &random)
            facts.reportedHours.append(
                WorkFacts.ReportedHours(
                    municipality: place(), initiative: Bool.random(using: &random) ? "I" : "", year: FiscalYear(year),
                    category: category(), lowThousandths: low, centralThousandths: central,
                    highThousandths: central + Int64.random(in: 0...50_000, using: &random),
                    sharePercentThousandths: Int64.random(in: 0...100_000, using: &random),
                    amount: Bool.random(using: &random)
                        ? Amount(oere: Int64.random(in: -500...90_000, using: &random)) : nil))
            facts.meetings.append(
                WorkFacts.Meeting(
                    municipality: place(), initiative: "", category: category(),
                    heldOn: CivilDate(dayNumber: Int32.random(in: 6_600...7_700, using: &random)),
                    participantsThousandths: Int64.random(in: 0...12_000, using: &random),
                    minutesThousandths: Bool.random(using: &random)
                        ? nil : Int64.random(in: 0...240_000, using: &random),
                    occurrencesThousandths: Int64.random(in: 1...30, using: &random) * 1_000))
            let first = CivilDate(dayNumber: Int32.random(in: 6_500...7_600, using: &random))
            facts.employments.append(
                WorkFacts.Employment(
                    municipality: place(), employee: "E\(Int.random(in: 1...20, using: &random))", category: category(),
                    initiative: "", costCentre: "",
                    positionPercentThousandths: Int64.random(in: 0...100_000, using: &random),
                    days: DayRange(first: first, last: first.advanced(by: Int.random(in: 0...800, using: &random)))))
            facts.recordedTimes.append(
                WorkFacts.RecordedTime(
                    municipality: municipalities[Int.random(in: 0...2, using: &random)],
                    employee: "E\(Int.random(in: 1...60, using: &random))", year: FiscalYear(year),
                    category: category(),
                    initiative: "", minutes: Int128.random(in: 0...9_000_000_000_000, using: &random), entryCount: 3))
        }
        return facts
    }

    @Test(
        "every municipality's FTE is what its rows give one by one, and all of them together are the whole",
        arguments: Seeds.some(10))
    func sameAsNaive(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let facts = WorkLawTests.facts(&random)
        let hours = try LittleWork.calculate(facts, years: 2018...2020)
        let naive = NaiveWork(facts: facts, years: 2018...2020)
        for municipality in WorkLawTests.municipalities {
            for year in Int16(2018)...2020 {
                for nature in WorkCategory.Nature.allCases {
                    let rows = hours.filter {
                        ($0.municipality, $0.fiscalYear.number, $0.nature) == (municipality, year, nature)
                    }
                    #expect(
                        WorkTotal(rows).fte(LittleWork.net)
                            == naive.fte(municipality, year, nature, LittleWork.net))
                }
            }
        }
        let whole = WorkTotal(hours).hours(headline: LittleWork.headline)
        #expect(whole == naive.hoursOfAll(LittleWork.headline))
        #expect(whole.map { $0.low <= $0.central && $0.central <= $0.high } == true)
    }

    @Test("the order of rows changes nothing", arguments: Seeds.some(10))
    func order(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var facts = WorkLawTests.facts(&random)
        let hours = try LittleWork.calculate(facts, years: 2018...2020)
        facts.reportedHours.shuffle(using: &random)
        facts.meetings.shuffle(using: &random)
        facts.employments.shuffle(using: &random)
        facts.recordedTimes.shuffle(using: &random)
        #expect(try LittleWork.calculate(facts, years: 2018...2020) == hours)
    }
}
