import CostModel
import Testing

@Suite struct FiscalYearTests {
    @Test("a fiscal year is its calendar year", arguments: Int16(1900)...2100)
    func days(number: Int16) {
        let year = FiscalYear(number)
        #expect(year.days.first == CivilDate(year: Int(number), month: 1, day: 1))
        #expect(year.days.last == CivilDate(year: Int(number), month: 12, day: 31))
        #expect(year.days.dayCount == (CivilDate.isLeapYear(Int(number)) ? 366 : 365))
        #expect(year < FiscalYear(number + 1))
    }
}
