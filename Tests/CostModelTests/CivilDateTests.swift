import CostModel
import TestSupport
import Testing

@Suite struct CivilDateTests {
    @Test("every day from 1900 to 2100 has its number, and the number its day", arguments: 1900...2100)
    func everyDay(year: Int) throws {
        var calendar = NaiveCalendar(year: year)
        let first = try #require(CivilDate(year: year, month: 1, day: 1))
        var number = first.dayNumber
        var wrong: [String] = []
        while calendar.year == year {
            let date = CivilDate(dayNumber: number)
            let parts = date.components
            if CivilDate(year: year, month: calendar.month, day: calendar.day) != date
                || parts != (year, calendar.month, calendar.day)
            {
                wrong.append("\(year)-\(calendar.month)-\(calendar.day)")
            }
            calendar.goOn()
            number += 1
        }
        #expect(wrong.isEmpty)
        #expect(CivilDate(year: year + 1, month: 1, day: 1)?.dayNumber == number)
    }

    @Test("numbers count from 2000-01-01", arguments: [(2000, 0), (1900, -36_524), (2001, 366), (1, -730_119)])
    func origin(year: Int, dayNumber: Int32) {
        #expect(CivilDate(year: year, month: 1, day: 1)?.dayNumber == dayNumber)
    }

    @Test(
        "a day that the calendar does not have is no date",
        arguments: [
            (2019, 2, 29), (1900, 2, 29), (2100, 2, 29), (2019, 2, 30), (2018, 4, 31), (2018, 13, 1), (2018, 0, 1),
            (2018, 1, 0), (2018, 1, 32), (0, 1, 1), (10_000, 1, 1), (2018, 1, -1),
        ])
    func noDate(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test("a date is written yyyy-mm-dd")
    func description() throws {
        #expect(try #require(CivilDate(year: 2020, month: 2, day: 29)).description == "2020-02-29")
        #expect(try #require(CivilDate(year: 7, month: 1, day: 3)).description == "0007-01-03")
        #expect(DayRange.openEnd.description == "9999-12-31")
    }

    @Test("an anniversary of 29 February is 1 March in years without one")
    func leapAnniversary() throws {
        let start = try #require(CivilDate(year: 2016, month: 2, day: 29))
        let anniversaries = (-4...5).map { start.anniversary(years: $0).description }
        #expect(
            anniversaries == [
                "2012-02-29", "2013-03-01", "2014-03-01", "2015-03-01", "2016-02-29", "2017-03-01", "2018-03-01",
                "2019-03-01", "2020-02-29", "2021-03-01",
            ])
    }

    @Test("any other anniversary has the same month and day", arguments: Seeds.some(5))
    func anniversary(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<500 {
            let start = CivilDate(dayNumber: random.number(-30_000...30_000))
            let years = random.number(-40...40)
            let (year, month, day) = start.components
            let anniversary = start.anniversary(years: years).components
            let isMoved = month == 2 && day == 29 && !CivilDate.isLeapYear(year + years)
            #expect(anniversary == (isMoved ? (year + years, 3, 1) : (year + years, month, day)))
        }
    }

    @Test("whole years are the difference of the years, less one before the anniversary", arguments: Seeds.some(10))
    func wholeYears(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<500 {
            let leapDay = try #require(CivilDate(year: random.number(490...510) * 4, month: 2, day: 29))
            let anyDay = CivilDate(dayNumber: random.number(-20_000...20_000))
            let start = random.isOne(in: 3) ? leapDay : anyDay
            // Close to an anniversary, where the edges are.
            let day = start.advanced(by: random.number(-6...6) * 365 + random.number(-4...4))
            let (earlier, later) = (start.components, day.components)
            let isBefore = (later.month, later.day) < (earlier.month, earlier.day)
            #expect(
                day.wholeYears(since: start) == later.year - earlier.year - (isBefore ? 1 : 0), "\(start) to \(day)")
        }
    }
}
