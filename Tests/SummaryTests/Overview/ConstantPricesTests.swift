import CostModel
import Testing

@testable import Summary

@Suite("constant prices")
struct ConstantPricesTests {
    private let rises = [(2017, 1_200), (2018, 1_900), (2019, 1_300), (2020, 1_100)].map {
        PriceRise(index: "pl", fiscalYear: FiscalYear(Int16($0.0)), percentThousandths: Int64($0.1))
    }

    @Test("the rises after the year are multiplied, up to the base year")
    func factors() {
        let prices = ConstantPrices(rises, baseYear: FiscalYear(2020))
        // 1.019 x 1.013 x 1.011 = 1.043601717
        #expect(prices.oere(1_000_000_000, of: FiscalYear(2017), index: "pl") == 1_043_601_717)
        #expect(prices.oere(-1_000_000_000, of: FiscalYear(2017), index: "pl") == -1_043_601_717)
        #expect(prices.oere(100_000, of: FiscalYear(2019), index: "pl") == 101_100)
        #expect(prices.oere(12_345, of: FiscalYear(2020), index: nil) == 12_345)
    }

    @Test("an index that does not reach, or is not there, gives nothing rather than a guess")
    func missing() {
        let prices = ConstantPrices(Array(rises.dropLast()), baseYear: FiscalYear(2020))
        #expect(prices.oere(1, of: FiscalYear(2018), index: "pl") == nil)
        #expect(prices.oere(1, of: FiscalYear(2018), index: "other") == nil)
        #expect(prices.oere(1, of: FiscalYear(2018), index: nil) == nil)
        #expect(prices.oere(1, of: FiscalYear(2021), index: "pl") == nil)
        #expect(!prices.reaches(FiscalYear(2018), index: "pl"))
        #expect(prices.reaches(FiscalYear(2020), index: nil))
    }
}
