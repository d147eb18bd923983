import CostModel
import Testing

@testable import Summary

@Suite("distribution and person-years")
struct DistributionTests {
    @Test(
        "mean, quartiles and median of skewed amounts",
        arguments: [
            ([5], 5, 5, 5, 5), ([1, 2], 2, 1, 2, 2), ([10, 1, 2, 3], 4, 1, 3, 3), ([1, 2, 3, 4, 100], 22, 2, 3, 4),
            ([-4, -1], -3, -4, -3, -1), ([0, 0, 0, 8], 2, 0, 0, 0),
        ] as [([Int], Int, Int, Int, Int)])
    func figures(values: [Int], mean: Int, lower: Int, median: Int, upper: Int) {
        let distribution = Distribution(values.map { Int128($0) })
        #expect(distribution.mean == Int128(mean))
        #expect(distribution.lowerQuartile == Int128(lower))
        #expect(distribution.median == Int128(median))
        #expect(distribution.upperQuartile == Int128(upper))
    }

    @Test("of nothing there is no figure")
    func empty() {
        let distribution = Distribution([])
        #expect(distribution.mean == nil && distribution.median == nil)
        #expect(distribution.lowerQuartile == nil && distribution.upperQuartile == nil)
    }

    @Test("a person-year's price is weighed by time: a short stay with a large invoice is not a dear year")
    func personYears() {
        let year = FiscalYear(2019)
        func person(_ net: Int, _ days: Int) -> PersonYearCost {
            PersonYearCost(fiscalYear: year, net: Int128(net), days: days)
        }
        let two = PersonYearDistribution([person(100, 73), person(100, 292), person(900, 0)], in: year)
        #expect(two.count == 2 && two.time.thousandths == 1_000)
        #expect([two.mean, two.lowerQuartile, two.median, two.upperQuartile] == [200, 125, 125, 125])
        let four = PersonYearDistribution([1, 2, 3, 100].map { person($0, 365) }, in: year)
        #expect([four.mean, four.lowerQuartile, four.median, four.upperQuartile] == [27, 1, 2, 3])
        let nobody = PersonYearDistribution([person(5, 0)], in: year)
        #expect(nobody.mean == nil && nobody.median == nil && nobody.count == 0)
    }

    @Test("a whole year is one person-year, leap or not, and cost is divided by exact time")
    func time() {
        var time = PersonYears()
        time.add(days: 365, in: FiscalYear(2019))
        time.add(days: 366, in: FiscalYear(2020))
        #expect(time.thousandths == 2_000)
        #expect(time.oerePerYear(300_001) == 150_001)
        var part = PersonYears()
        part.add(days: 73, in: FiscalYear(2019))
        #expect(part.thousandths == 200)
        #expect(part.oerePerYear(100) == 500)
        #expect(PersonYears().oerePerYear(100) == nil)
    }
}
