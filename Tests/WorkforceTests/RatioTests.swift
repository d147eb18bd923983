import BigInt
import Testing

@testable import Workforce

@Suite("Ratio")
struct RatioTests {
    @Test(
        "rounds half away from zero",
        arguments: [
            (1, 2, 0, 1), (-1, 2, 0, -1), (5, 2, 0, 3), (-5, 2, 0, -3), (2, 3, 2, 67), (-2, 3, 2, -67),
            (1, 3, 6, 333_333),
            (0, 7, 3, 0), (49, 100, 0, 0), (15, 1_000, 2, 2), (-15, 1_000, 2, -2), (7, -2, 0, -4),
        ])
    func rounded(numerator: Int, denominator: Int, digits: Int, expected: Int) throws {
        #expect(try #require(Ratio(numerator, over: denominator)).rounded(digits: digits) == Int128(expected))
    }

    @Test("what does not fit is nil, and so is division by zero")
    func limits() throws {
        #expect(Ratio(BigInt(10).power(60)).rounded(digits: 6) == nil)
        #expect(Ratio(Int128.max).rounded(digits: 0) == Int128.max)
        #expect(Ratio(1, over: 0) == nil)
        #expect(Ratio(1) / Ratio.zero == nil)
    }

    @Test("thirds add up to one, and order is that of the values")
    func arithmetic() throws {
        let third = try #require(Ratio(1, over: 3))
        #expect(third + third + third == Ratio(1))
        #expect(third * Ratio(3) == Ratio(1))
        #expect(Ratio(1) / Ratio(3) == third)
        #expect(third - Ratio(1) < .zero)
        #expect(try #require(Ratio(-2, over: -6)) == third)
    }
}
