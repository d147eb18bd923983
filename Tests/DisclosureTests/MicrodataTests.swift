import CostModel
import Disclosure
import Testing

struct MicrodataTests {
    @Test(
        "an age is the age on the day",
        arguments: [
            (2019, 6, 1, "0-5"), (2013, 6, 2, "0-5"), (2013, 6, 1, "6-17"), (2001, 6, 2, "6-17"), (2001, 6, 1, "18-24"),
            (1994, 6, 1, "25-29"), (1989, 6, 1, "30-39"), (1979, 6, 1, "40-49"), (1969, 6, 1, "50-59"),
            (1959, 6, 1, "60-66"), (1952, 6, 2, "60-66"), (1952, 6, 1, "67+"), (1858, 1, 1, "67+"),
        ])
    func ages(year: Int, month: Int, day: Int, code: String) throws {
        let born = try #require(CivilDate(year: year, month: month, day: day))
        let today = try #require(CivilDate(year: 2019, month: 6, day: 1))
        #expect(AgeBand(born: born, on: today)?.rawValue == code)
        #expect(AgeBand(born: today.advanced(by: 1), on: today) == nil)
    }

    @Test("the birthday comes from the number, with its century")
    func birthday() throws {
        // Day 1 + 60, month 1 + 80, year 57 and a seventh digit of 5: born in 2057.
        let number = try #require(CprNumber("6181575004"))
        let born = try #require(number.birthDate)
        #expect(CalendarMonth(of: born).description == "2057-01")
        #expect(AgeBand(born: born, on: try #require(CivilDate(year: 2075, month: 1, day: 1))) == .from18)
    }

    @Test("six stands for six and more")
    func familySize() {
        let codes = [1, 2, 5, 6, 7, 19].map { FamilySizeBand(members: $0)?.code }
        #expect(codes == ["1", "2", "5", "6+", "6+", "6+"])
        #expect(FamilySizeBand(members: 0) == nil)
    }

    @Test("a month has two digits and sorts by time")
    func months() throws {
        let dates = try [(2019, 12, 31), (2019, 2, 1), (2020, 1, 15)].map {
            try #require(CivilDate(year: $0, month: $1, day: $2))
        }
        #expect(dates.map(CalendarMonth.init(of:)).sorted().map(\.description) == ["2019-02", "2019-12", "2020-01"])
    }

    @Test("amounts are rounded half away from zero and cut at the top")
    func amounts() throws {
        let rounded: [Int64?] = [149_999, 150_000, -150_000, -149_999, 49_999, -49_999, .max].map {
            AmountBand.thousandKroner.banded(Amount(oere: $0))?.amount.oere
        }
        #expect(rounded == [100_000, 200_000, -200_000, -100_000, 0, 0, nil])
        let band = try AmountBand(baseOere: 100_000, topOere: 500_000)
        #expect(band.banded(Amount(oere: 549_999)) == BandedAmount(amount: Amount(oere: 500_000), isTopCoded: false))
        #expect(band.banded(Amount(oere: 550_000)) == BandedAmount(amount: Amount(oere: 500_000), isTopCoded: true))
        #expect(band.banded(Amount(oere: -700_000)) == BandedAmount(amount: Amount(oere: -500_000), isTopCoded: true))
        for (base, top) in [(0, nil), (-1, nil), (100, 150), (100, 0)] as [(Int64, Int64?)] {
            #expect(throws: DisclosureError.amountBand) { try AmountBand(baseOere: base, topOere: top) }
        }
    }
}
