import CostModel
import TestSupport
import Testing

@testable import Allocation

@Suite struct CivicCalendarTests {
    @Test("the stays are what the rules say of every single day", arguments: Seeds.some(40))
    func everyDay(seed: UInt64) throws {
        let ledger = try LittleLedger(RandomLedger(seed: seed).text)
        let context = AllocationContext(model: ledger.model, facts: ledger.facts)
        for municipality in ledger.facts.municipalities {
            let calendar = try #require(context.calendars[municipality])
            for citizen in Int32(1)..<Int32(ledger.facts.citizenRanks.count) {
                let naive = NaiveContext(ledger.facts, municipality: municipality, citizen: citizen)
                var day = FiscalYear(2017).days.first
                for stay in calendar.stays(of: citizen, in: DayRange(first: day, last: FiscalYear(2020).days.last)) {
                    #expect(stay.days.first == day)
                    let wrong = (0..<stay.days.dayCount).filter { naive.slot(on: day.advanced(by: $0)) != stay.slot }
                    #expect(wrong.isEmpty)
                    day = stay.days.last.advanced(by: 1)
                }
                #expect(day == FiscalYear(2021).days.first)
            }
        }
    }

    @Test("a citizen's slots of a year are different, and their days are all of it", arguments: Seeds.some(40))
    func yearOfSlots(seed: UInt64) throws {
        for frame in try LittleLedger(RandomLedger(seed: seed).text).allocate().frames {
            #expect(Set(frame.slots.map(\.slot)).count == frame.slots.count)
            for slots in Dictionary(grouping: frame.slots, by: \.slot.citizen).values {
                #expect(slots.reduce(0) { $0 + Int($1.dayCount) } == frame.fiscalYear.days.dayCount)
                #expect(slots.contains { $0.firstDay == frame.fiscalYear.days.first })
            }
        }
    }
}
