import CostModel
import Testing

@Suite("roundedHalfAway")
struct RoundedHalfAwayTests {
    static let table: [(numerator: Int128, denominator: Int128, result: Int128?)] = [
        (5, 2, 3), (-5, 2, -3), (5, -2, -3), (-5, -2, 3),
        (7, 3, 2), (8, 3, 3), (-7, 3, -2), (-8, 3, -3),
        (1, 2, 1), (-1, 2, -1), (1, 3, 0), (-1, 3, 0), (0, 7, 0),
        (6, 3, 2), (1, 0, nil), (0, 0, nil),
        (.max, 1, .max), (.min, 1, .min), (.min, -1, nil), (.max, .max, 1), (.min, .max, -1),
        (.max / 2, .max, 0), (.max / 2 + 1, .max, 1), (.min, .min, 1), (1, .min, 0),
        // 481 hours at 1,924 and 1,156.6 hours at 1,642.8, six decimals.
        (481_000_000, 1_924, 250_000), (1_156_600 * 1_000_000, 1_642_800, 704_042),
    ]

    @Test("a half goes away from zero, whatever the signs", arguments: table)
    func rounded(_ row: (numerator: Int128, denominator: Int128, result: Int128?)) {
        #expect(roundedHalfAway(numerator: row.numerator, denominator: row.denominator) == row.result)
    }
}
