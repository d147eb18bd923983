import BigInt
import CostModel
import Testing

@testable import Allocation

/// Published textbook cases of cost allocation, through the functions that the engine itself uses.
@Suite("published cases")
struct PublishedCaseTests {
    /// Horngren's e-books: HR and IS serve each other and two departments; amounts in øre of the printed currency.
    private static func network(
        _ use: [(from: Int, to: Int, quantity: Int64)], finals: [Int: Int64]
    ) -> CentreNetwork {
        // A-HR, B-IS, C-CORP, D-CONS
        let rows = (0..<4).map {
            LedgerFacts.CostCentreYear(costCentre: $0, year: FiscalYear(2020), unit: "", capacity: nil)
        }
        let uses = use.map {
            LedgerFacts.CostCentreUse(
                year: FiscalYear(2020), provider: Int32($0.from), receiver: Int32($0.to), quantity: $0.quantity)
        }
        var network = CentreNetwork(rows: rows, uses: uses)
        for (place, quantity) in finals { network.addUse(by: quantity, of: place) }
        return network
    }

    /// Øre that end at each centre, rounded as the engine rounds: per origin by largest remainder.
    private static func ending(_ direct: [Int64], _ endings: [CentreEnding?]) -> [Int64] {
        var sums = [Int64](repeating: 0, count: direct.count)
        for (amount, ending) in zip(direct, endings) {
            guard let ending else { continue }
            for (place, share) in apportion(amount, weights: ending.final).enumerated() { sums[place] += share }
        }
        return sums
    }

    @Test("R1, reciprocal: corporate 1,169,725 and consumer 625,505, printed to the unit")
    func reciprocal() throws {
        let network = Self.network(
            [(0, 1, 21), (0, 2, 42), (0, 3, 28), (1, 0, 320), (1, 2, 1_920), (1, 3, 1_600)], finals: [2: 1, 3: 1])
        let direct: [Int64] = [7_270_000, 23_440_000, 99_827_000, 48_986_000]
        let endings = ReciprocalMethod(network).endings
        let sums = Self.ending(direct, endings)
        #expect(abs(sums[2] - 116_972_500) <= 100)
        #expect(abs(sums[3] - 62_550_500) <= 100)
        #expect(sums.reduce(0, +) == direct.reduce(0, +))
        // Gross: 94,041.83 and 256,101.96.
        let gross = (0..<2).map { place in
            zip(direct, endings).reduce(Ratio(0, 1)) { sum, pair in
                guard let ending = pair.1 else { return sum }
                return sum + Ratio(BigInt(pair.0) * ending.gross[place], ending.total)
            }.rounded
        }
        #expect(gross == [9_404_183, 25_610_196])
    }

    @Test("S1, step-down with HR first: corporate 1,205,900 and consumer 580,100, exactly")
    func stepDown() {
        let network = Self.network(
            [(0, 1, 20), (0, 2, 48), (0, 3, 32), (1, 2, 70), (1, 3, 30)], finals: [2: 1, 3: 1])
        let sums = Self.ending(
            [8_000_000, 22_900_000, 99_600_000, 48_100_000], StepDownMethod(network, order: [0, 1]).endings)
        #expect(sums == [0, 0, 120_590_000, 58_010_000])
    }

    @Test("S1b, reciprocal with clean integers: HR 105,000 and IS 250,000 gross; 1,203,900 and 582,100 in the end")
    func cleanReciprocal() {
        let network = Self.network(
            [(0, 1, 20), (0, 2, 48), (0, 3, 32), (1, 0, 10), (1, 2, 63), (1, 3, 27)], finals: [2: 1, 3: 1])
        let sums = Self.ending(
            [8_000_000, 22_900_000, 99_600_000, 48_100_000], ReciprocalMethod(network).endings)
        #expect(sums == [0, 0, 120_390_000, 58_210_000])
    }

    @Test("L1, the Alabama paradox: a 26th seat takes one from a party")
    func alabama() {
        let weights: [Int64] = [1_500, 1_500, 900, 500, 500, 200]
        #expect(apportion(25, weights: weights, weightTotal: 5_100) == [7, 7, 4, 3, 3, 1])
        #expect(apportion(26, weights: weights, weightTotal: 5_100) == [8, 8, 5, 2, 2, 1])
    }

    @Test("L2, an exact tie: 182.25 at 98 to 2 is 178.61 and 3.64, not 3.65")
    func exactTie() {
        #expect(apportion(18_225, weights: [98, 2], weightTotal: 100) == [17_861, 364])
    }
}

/// An exact fraction, for sums that a test wants to see rounded once.
private struct Ratio {
    var numerator: BigInt
    var denominator: BigInt

    init(_ numerator: BigInt, _ denominator: BigInt) {
        (self.numerator, self.denominator) = (numerator, denominator)
    }

    static func + (left: Ratio, right: Ratio) -> Ratio {
        Ratio(
            left.numerator * right.denominator + right.numerator * left.denominator,
            left.denominator * right.denominator)
    }

    var rounded: Int64 {
        Int64((2 * numerator + denominator) / (2 * denominator))
    }
}
