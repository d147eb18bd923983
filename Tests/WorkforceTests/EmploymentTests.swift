import CostModel
import Testing

@testable import Workforce

@Suite("employments")
struct EmploymentTests {
    private func fte(
        _ employments: [WorkFacts.Employment], in year: Int16, _ norm: FTENorm = LittleWork.headline,
        recorded: [WorkFacts.RecordedTime] = []
    ) throws -> RatioRange? {
        var facts = WorkFacts()
        facts.municipalities = [260]
        facts.employments = employments
        facts.recordedTimes = recorded
        return WorkTotal(try LittleWork.calculate(facts, years: year...year)).fte(norm)
    }

    @Test("20 of 37 hours a week in the first half of 2008 is 0.268207 FTE")
    func halfYear() throws {
        let position = LittleWork.employment(
            260, "E1", LittleWork.days("2008-01-01", "2008-06-30"), percentThousandths: 54_054)
        // 20/37 itself has no end; three decimals of a per cent are 0.268206, and the exact ratio 0.268207.
        #expect(LittleWork.text(try fte([position], in: 2008)?.central, digits: 5) == "0.26821")
        let weekdays = LittleWork.days("2008-01-01", "2008-06-30").weekdayCount
        #expect((weekdays, FiscalYear(2008).days.weekdayCount) == (130, 262))
        let exact = try #require(Ratio(20 * weekdays, over: 37 * 262))
        #expect(LittleWork.text(exact, digits: 6) == "0.268207")
    }

    @Test("a full year is 1 whatever the calendar and the norm", arguments: Int16(2000)...2032)
    func fullYear(_ year: Int16) throws {
        let days = FiscalYear(year).days
        for norm in [LittleWork.headline, LittleWork.net] {
            #expect(try fte([LittleWork.employment(260, "E1", days)], in: year, norm)?.central == Ratio(1))
        }
        let open = LittleWork.employment(260, "E1", DayRange(first: days.first, last: nil))
        #expect(try fte([open], in: year)?.central == Ratio(1))
    }

    @Test("two halves of a year are the whole, in leap years too", arguments: [Int16(2019), 2020, 2024])
    func halves(_ year: Int16) throws {
        let halves = [
            LittleWork.employment(260, "E1", LittleWork.days("\(year)-01-01", "\(year)-02-29".isLeap(year))),
            LittleWork.employment(260, "E1", LittleWork.days("\(year)-03-01", "\(year)-12-31")),
        ]
        #expect(try fte(halves, in: year)?.central == Ratio(1))
    }

    @Test("two full positions are 2: nothing is capped, and a part of a year is not made a year of")
    func noCap() throws {
        let year = FiscalYear(2019).days
        #expect(
            try fte([LittleWork.employment(260, "E1", year), LittleWork.employment(260, "E2", year)], in: 2019)?.central
                == Ratio(2))
        let december = LittleWork.employment(260, "E1", LittleWork.days("2019-12-01", "2019-12-31"))
        #expect(try fte([december], in: 2019)?.central == Ratio(22, over: 261))
    }

    @Test("hours of a position are those of the headline norm, and its FTE the same under every norm")
    func hours() throws {
        var facts = WorkFacts()
        facts.municipalities = [260]
        facts.employments = [LittleWork.employment(260, "E1", FiscalYear(2019).days, percentThousandths: 50_000)]
        facts.recordedTimes = [LittleWork.recorded(260, "E2", minutes: 60 * 481)]
        let total = WorkTotal(try LittleWork.calculate(facts))
        #expect(LittleWork.text(total.hours(headline: LittleWork.headline)?.central, digits: 3) == "1443.000")
        #expect(LittleWork.text(total.fte(LittleWork.headline)?.central, digits: 6) == "0.750000")
        #expect(LittleWork.text(total.fte(LittleWork.net)?.central, digits: 6) == "0.792793")
    }

    @Test("an employee with time entries in a year counts by those; the year after, by the position again")
    func recordedWins() throws {
        let position = LittleWork.employment(260, "E1", LittleWork.days("2019-01-01"))
        let hour = LittleWork.recorded(260, "E1", minutes: 60)
        #expect(LittleWork.text(try fte([position], in: 2019, recorded: [hour])?.central, digits: 6) == "0.000520")
        #expect(try fte([position], in: 2020, recorded: [hour])?.central == Ratio(1))
        // The same code in another municipality, or in the network, is another employee.
        let network = LittleWork.employment(nil, "E1", FiscalYear(2019).days)
        let total = try #require(try fte([network], in: 2019, recorded: [hour]))
        #expect(total.central > Ratio(1))
    }
}

extension String {
    /// The last day of February: a date that exists.
    fileprivate func isLeap(_ year: Int16) -> String {
        CivilDate.isLeapYear(Int(year)) ? self : "\(year)-02-28"
    }
}
