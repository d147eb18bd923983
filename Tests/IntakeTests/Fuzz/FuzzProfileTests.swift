import CostModel
import TestSupport
import Testing

@testable import Intake

/// What a profile makes of a field, against what the manual says, on values that are nearly right.
@Suite("fuzz: values by a profile")
struct FuzzProfileTests {
    private static let kinds: [FieldKind] = [
        .amount, .amount, .amount, .quantity, .percent, .date, .date, .fiscalYear, .cpr, .cpr, .function, .grouping,
        .species, .municipality, .code,
    ]
    private static let layouts = [
        "dd-mm-yyyy", "yyyy-mm-dd", "dd.mm.yyyy", "dd/mm/yyyy", "ddmmyyyy", "yyyymmdd", "yyyymm", "mm.yyyy", "mm-yyyy",
    ]

    /// A column read by a profile, with the second field as the mark of its sign.
    private func column(_ kind: FieldKind, _ naive: NaiveTranslation) -> ProfiledColumn {
        let profile = SourceProfile(
            name: "fuzz", source: .file(DelimitedShape()), dateLayouts: naive.layouts.compactMap { DateLayout($0) },
            numbers: naive.numbers, restoresLostZero: naive.restoresLostZero, files: [])
        return ProfiledColumn(
            ColumnMapping(column: "x", origin: .columns(["x"]), reading: naive.reading), .optional("x", kind), place: 0,
            profile, position: { $0 == "mark" ? 1 : 0 })
    }

    private func read(_ column: ProfiledColumn, _ bytes: [UInt8], _ mark: [UInt8], _ replacements: Bool) -> String? {
        bytes.withUnsafeBytes { bytes in
            mark.withUnsafeBytes { mark in
                do throws(FieldRefusal) {
                    let reader = FieldReader(allowsSynthetic: true, replacementSource: replacements ? "FUZZ" : nil)
                    switch try column.value([bytes, mark], reader) {
                    case .absent: return ""
                    case .number(let number) where column.kind == .date:
                        return CivilDate(dayNumber: Int32(number)).description
                    case .number(let number): return String(number)
                    case .bytes(let bytes): return String(decoding: bytes, as: UTF8.self)
                    case .text(let text), .masked(let text), .replacement(let text): return text
                    }
                } catch {
                    return nil
                }
            }
        }
    }

    private func naive(_ kind: FieldKind, _ generator: inout SplitMix64) -> NaiveTranslation {
        var naive = NaiveTranslation()
        naive.numbers = generator.isOne(in: 4) ? .plain : .danish
        naive.layouts = (0..<generator.number(1...3)).map { _ in generator.one(of: FuzzProfileTests.layouts) }
        naive.restoresLostZero = generator.isOne(in: 2)
        naive.takesReplacements = generator.isOne(in: 2)
        switch kind {
        case .amount:
            naive.reading.hasTrailingMinus = generator.isOne(in: 2)
            naive.reading.isReversed = generator.isOne(in: 3)
            if generator.isOne(in: 3) { naive.reading.mark = .init(column: "mark", debit: "D", credit: "K") }
        case .quantity:
            naive.reading.isClock = generator.isOne(in: 4)
            naive.reading.times = generator.one(of: [1, 1, 60, 7, 10_000])
        case .percent: naive.reading.fullTimeThousandths = generator.one(of: [nil, 37_000, 1, 160_330, 100_000])
        case .date, .fiscalYear:
            if generator.isOne(in: 2) {
                naive.reading.dateLayout = DateLayout(generator.one(of: FuzzProfileTests.layouts))
                naive.reading.isLastDay = naive.reading.dateLayout?.isMonth == true && generator.isOne(in: 2)
            }
        default: break
        }
        return naive
    }

    private func sound(_ kind: FieldKind, _ naive: NaiveTranslation, _ generator: inout SplitMix64) -> String {
        switch kind {
        case .amount, .quantity, .percent:
            if naive.reading.isClock, !generator.isOne(in: 8) {
                return Fuzz.digits(1...3, &generator) + ":" + Fuzz.digits(2...2, &generator)
            }
            let (point, comma) = naive.numbers == .danish ? (".", ",") : ("", ".")
            let groups = (0..<generator.number(0...3)).map { _ in point + Fuzz.digits(3...3, &generator) }
            let sign = generator.isOne(in: 3) ? "-" : ""
            let isBehind = generator.isOne(in: 2)
            return (isBehind ? "" : sign) + Fuzz.digits(1...3, &generator) + groups.joined()
                + (generator.isOne(in: 2) ? comma + Fuzz.digits(1...3, &generator) : "") + (isBehind ? sign : "")
        case .date, .fiscalYear:
            let layout = naive.reading.dateLayout?.text ?? generator.one(of: naive.layouts + FuzzProfileTests.layouts)
            return layout.replacing("yyyy", with: generator.one(of: ["2019", "2012", "1800", "1799", "2011", "2000"]))
                .replacing("mm", with: generator.one(of: ["01", "02", "11", "12", "13", "20"]))
                .replacing("dd", with: generator.one(of: ["01", "15", "20", "28", "29", "30", "31", "32"]))
        case .cpr:
            let number = FuzzGrammarTests.cpr(&generator)
            switch generator.number(0...4) {
            case 0: return String(number.dropFirst())
            case 1: return number.dropLast(3) + generator.one(of: ["a1Z", "ABC", "ſ12", "ß1", "ﬁ", "x"])
            default: return number
            }
        case .function:
            return generator.one(of: [
                "5.57.71", "05.57.71", "55771", "055771", "5.57.7", "155771", Fuzz.digits(4...7, &generator),
            ])
        case .grouping: return Fuzz.digits(0...4, &generator)
        case .species: return generator.one(of: ["5.2", "52", "5", "5.", ".5", "522"])
        case .municipality: return generator.one(of: ["260", "0260", "26"])
        default: return generator.one(of: ["HAL-FAM", FuzzGrammarTests.cpr(&generator)])
        }
    }

    @Test("a field is worth what the manual says that it is, and refused otherwise")
    func values() {
        let fault = Fuzz.fault { generator in
            let kind = generator.one(of: FuzzProfileTests.kinds)
            let naive = naive(kind, &generator)
            let spaces: [UInt8] = generator.one(of: [[], [], [32], [9, 32], [0xC2, 0xA0]])
            let bytes = spaces + Fuzz.mutated(Array(sound(kind, naive, &generator).utf8), &generator) + spaces
            let mark = generator.one(of: ["D", "K", "K ", "k", "", "DK"])
            let expected =
                NaiveTranslation.trimmed(NaiveGrammar.text(bytes)).isEmpty
                ? "" : naive.value(bytes, as: kind, mark: mark)
            let read = read(column(kind, naive), bytes, Array(mark.utf8), naive.takesReplacements)
            return read == expected
                ? nil
                : "\(kind) \(NaiveGrammar.text(bytes).debugDescription) \(mark) \(naive): \(read ?? "refused"), by the manual \(expected ?? "refused")"
        }
        #expect(fault == nil)
    }

    @Test("an account string has the parts that the manual says, in every form")
    func accounts() {
        let fault = Fuzz.fault { generator in
            let function = generator.one(of: ["5.57.71", "05.57.71", "6.45.53"])
            var parts = [function]
            for (part, isThere) in zip(
                [
                    "1", generator.one(of: ["7", "0"]), generator.one(of: ["1234", "0000"]), "013",
                    generator.one(of: ["52", "5.2"]),
                ],
                (0..<5).map({ _ in !generator.isOne(in: 3) })) where isThere
            {
                parts.append(part)
            }
            let text = generator.one(of: [
                parts.joined(separator: "."), parts.joined(separator: "."), Fuzz.digits(16...16, &generator),
                Fuzz.digits(10...10, &generator), Fuzz.digits(4...17, &generator),
            ])
            let bytes = Fuzz.mutated(Array(text.utf8), &generator)
            let naive = NaiveTranslation.account(bytes)
            let account = bytes.withUnsafeBytes { SourceAccount(trimmed($0)) }
            var read: [String: String]? = account == nil ? nil : [:]
            for part in AccountPart.allCases {
                read?[part.rawValue] = account.map { String(decoding: $0[part], as: UTF8.self) }
            }
            let expected = naive.map { naive in
                Dictionary(uniqueKeysWithValues: AccountPart.allCases.map { ($0.rawValue, naive[$0.rawValue] ?? "") })
            }
            return read == expected ? nil : "\(text): \(read ?? [:]), by the manual \(expected ?? [:])"
        }
        #expect(fault == nil)
    }
}
