import CostModel
import TestSupport
import Testing

@testable import Intake

/// Every canonical grammar against a naive one, on values that are nearly right.
@Suite("fuzz: canonical values")
struct FuzzGrammarTests {
    private static let kinds: [FieldKind] = [
        .amount, .amount, .quantity, .signedDecimal, .percent, .multitude, .minutes, .count, .date, .date, .fiscalYear,
        .municipality, .digit, .function, .grouping, .species, .cpr, .cpr, .code,
    ]

    private func sound(_ kind: FieldKind, _ generator: inout SplitMix64) -> String {
        switch kind {
        case .amount:
            return (generator.isOne(in: 3) ? "-" : "")
                + generator.one(of: [Fuzz.digits(1...14, &generator), "100000000000", "92233720368547758"])
                + (generator.isOne(in: 2) ? "." + Fuzz.digits(1...3, &generator) : "")
        case .quantity, .signedDecimal, .percent, .multitude, .minutes, .count:
            return (generator.isOne(in: 5) ? "-" : "")
                + generator.one(of: [Fuzz.digits(1...11, &generator), "1000000000", "100", "1440", "1000000"])
                + (generator.isOne(in: 2) ? "." + Fuzz.digits(1...4, &generator) : "")
        case .date:
            return generator.one(of: ["2019", "2020", "1900", "2000", "1800", "1799", "9999"]) + "-"
                + generator.one(of: ["01", "02", "04", "12", "13", "00"]) + "-"
                + generator.one(of: ["01", "28", "29", "30", "31", "00"])
        case .fiscalYear: return generator.one(of: ["1900", "1899", "2999", "3000", "2019"])
        case .municipality, .grouping: return Fuzz.digits(3...3, &generator)
        case .digit: return Fuzz.digits(1...1, &generator)
        case .function:
            return Fuzz.digits(1...1, &generator) + "." + Fuzz.digits(2...2, &generator) + "."
                + Fuzz.digits(2...2, &generator)
        case .species: return Fuzz.digits(1...1, &generator) + (generator.isOne(in: 2) ? ".2" : "")
        case .cpr: return FuzzGrammarTests.cpr(&generator)
        default:
            return generator.one(of: [
                FuzzGrammarTests.cpr(&generator), "HAL-FAM", "a b",
                String(repeating: "x", count: generator.number(62...66)),
            ])
        }
    }

    /// Nearly all of them days of some calendar.
    static func cpr(_ generator: inout SplitMix64) -> String {
        let day = generator.number(1...31) + (generator.isOne(in: 2) ? 60 : 0)
        let month = generator.number(1...13) + (generator.isOne(in: 2) ? 80 : 0)
        let pair = { (number: Int) in number < 10 ? "0\(number)" : String(number) }
        return pair(day) + pair(month) + Fuzz.digits(2...2, &generator) + generator.one(of: ["", "", "-"])
            + Fuzz.digits(4...4, &generator)
    }

    @Test("a value is taken exactly when the naive grammar takes it, and is the same")
    func values() {
        let fault = Fuzz.fault { generator in
            let kind = generator.one(of: FuzzGrammarTests.kinds)
            let bytes = Fuzz.mutated(Array(sound(kind, &generator).utf8), &generator)
            // An empty field is an absent value, before any grammar is asked.
            guard !bytes.isEmpty else { return nil }
            let naive = NaiveGrammar.value(bytes, as: kind)
            let read: String? =
                switch FieldFixture.read(bytes, as: kind) {
                case .refused: nil
                case .text(let text): text
                case .number(let number) where kind == .date: CivilDate(dayNumber: Int32(number)).description
                case .number(let number): String(number)
                }
            return read == naive
                ? nil
                : "\(kind) \(NaiveGrammar.text(bytes).debugDescription): \(read ?? "refused"), naively \(naive ?? "refused")"
        }
        #expect(fault == nil)
    }
}
