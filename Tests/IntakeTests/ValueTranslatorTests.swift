import CostModel
import Testing

@testable import Intake

/// Text by the source's rules in, text by the canonical grammar out, or why not.
@Suite("value translator")
struct ValueTranslatorTests {
    private func translated(
        _ kind: DatasetColumn.Kind, _ text: String, mark: String? = nil, numbers: NumberStyle = .danish,
        restoresLostZero: Bool = false, _ change: (inout ValueReading) -> Void = { _ in }
    ) -> String {
        var reading = ValueReading()
        change(&reading)
        let profile = SourceProfile(
            name: "test", source: .file(DelimitedShape()),
            dateLayouts: ["dd-mm-yyyy", "ddmmyyyy", "yyyymmdd"].compactMap { DateLayout($0) }, numbers: numbers,
            restoresLostZero: restoresLostZero, files: [])
        let translator = ValueTranslator(kind, reading, profile)
        return Array(text.utf8).withUnsafeBytes { bytes in
            Array((mark ?? "").utf8).withUnsafeBytes { markBytes in
                do throws(FieldRefusal) {
                    let value = try translator.canonical(bytes, mark: mark == nil ? nil : markBytes)
                    return String(decoding: value, as: UTF8.self)
                } catch {
                    return "\(error.code.rawValue) \(error.found ?? "") \(error.expected ?? "")"
                }
            }
        }
    }

    @Test(
        "dates by the first layout that makes a day of them",
        arguments: [
            ("31-12-2019", "2019-12-31"), ("31122019", "2019-12-31"), ("20191231", "2019-12-31"),
            // The day 20.11.1015 is before all that is canonical, so that this is October.
            ("20111015", "2011-10-15"),
            ("2019-12-31", "bad_date 2019-12-31 dd-mm-yyyy, ddmmyyyy, yyyymmdd"),
            ("31-02-2019", "bad_date 31-02-2019 dd-mm-yyyy, ddmmyyyy, yyyymmdd"),
        ])
    func dates(text: String, value: String) {
        #expect(translated(.date, text) == value)
    }

    @Test("a month gives its first day or its last, a fiscal year is that of its date")
    func months() {
        #expect(translated(.date, "201902") { $0.dateLayout = DateLayout("yyyymm") } == "2019-02-01")
        #expect(
            translated(.date, "201902") {
                $0.dateLayout = DateLayout("yyyymm")
                $0.isLastDay = true
            } == "2019-02-28")
        #expect(translated(.fiscalYear, "31.12.2019") { $0.dateLayout = DateLayout("dd.mm.yyyy") } == "2019")
        #expect(
            translated(.fiscalYear, "2019") { $0.dateLayout = DateLayout("dd.mm.yyyy") } == "bad_date 2019 dd.mm.yyyy")
        #expect(translated(.fiscalYear, "2019") == "2019")
    }

    @Test("amounts with a minus behind, a turned sign, or a mark beside them")
    func amounts() {
        #expect(translated(.amount, "1.234,56") == "1234.56")
        #expect(translated(.amount, "1234.56", numbers: .plain) == "1234.56")
        #expect(translated(.amount, "12,00-") == "bad_amount ##,##- 1.234,56")
        #expect(translated(.amount, "12,00-") { $0.hasTrailingMinus = true } == "-12.00")
        #expect(translated(.amount, "12.00") { $0.hasTrailingMinus = true } == "bad_amount ##.## 1.234,56-")
        #expect(translated(.amount, "12,00") { $0.isReversed = true } == "-12.00")
        #expect(translated(.amount, "-12,00") { $0.isReversed = true } == "12.00")
        let marked = { (reading: inout ValueReading) in reading.mark = .init(column: "DK", debit: "D", credit: "K") }
        #expect(translated(.amount, "12,00", mark: "D", marked) == "12.00")
        #expect(translated(.amount, "12,00", mark: "K", marked) == "-12.00")
        #expect(translated(.amount, "-12,00", mark: "D", marked) == "bad_amount -##,## 1.234,56")
        #expect(translated(.amount, "12,00", mark: "k", marked) == "bad_choice k D, K")
        #expect(translated(.amount, "12,00", mark: "", marked) == "bad_choice  D, K")
    }

    @Test("numbers times something, hours by the clock, and per cents of full time")
    func numbers() {
        #expect(translated(.number, "7,5") == "7.5")
        #expect(translated(.number, "7,5") { $0.times = 60 } == "450.000")
        #expect(translated(.number, "0,001") { $0.times = 60 } == "0.060")
        #expect(translated(.number, "7,1234") { $0.times = 60 } == "bad_number 7,1234 7,5")
        #expect(translated(.number, "-0,5") { $0.times = 60 } == "-30.000")
        // Refused after that, as minus nothing is without a factor.
        #expect(translated(.number, "-0") { $0.times = 60 } == "-0.000")
        #expect(translated(.number, String(repeating: "9", count: 30)) { $0.times = 60 }.hasPrefix("bad_number "))
        let clock = { (reading: inout ValueReading) in reading.isClock = true }
        for (text, minutes) in [("7:24", "444"), ("0:00", "0"), ("007:05", "425"), ("999:59", "59999")] {
            #expect(translated(.number, text, clock) == minutes)
        }
        for text in ["7:60", "7:5", ":24", "7", "7:24:00", "7,24", "-7:24", "1000:00", "7: 4"] {
            #expect(translated(.number, text, clock).hasPrefix("bad_number "), "\(text)")
        }
        let fullTime = { (reading: inout ValueReading) in reading.fullTimeThousandths = 37_000 }
        #expect(translated(.percent, "37", fullTime) == "100.000")
        #expect(translated(.percent, "20", fullTime) == "54.054")
        #expect(translated(.percent, "18,5", fullTime) == "50.000")
        #expect(translated(.percent, "0,5") == "0.5")
        #expect(translated(.percent, "50%") == "bad_percent 50% 7,5")
    }

    @Test("accounts, CPR numbers and what is taken as it stands")
    func others() {
        #expect(translated(.account(.function), "055771") == "5.57.71")
        #expect(translated(.account(.function), "5577") == "bad_function 5577 5.57.71, 55771")
        #expect(translated(.account(.grouping), "13") == "013")
        #expect(translated(.account(.grouping), "0013") == "bad_grouping 0013 013")
        #expect(translated(.account(.species), "52") == "5.2")
        #expect(translated(.account(.dranst), "1") == "1")
        #expect(translated(.cpr, "181871234") == "181871234")
        #expect(translated(.cpr, "181871234", restoresLostZero: true) == "0181871234")
        #expect(translated(.cpr, "6181871234", restoresLostZero: true) == "6181871234")
        for kind in [DatasetColumn.Kind.municipality, .code, .text, .choice] {
            #expect(translated(kind, "0260 æ") == "0260 æ")
        }
    }

    @Test("spaces, tabs and no-break spaces around a field are taken off, and no others")
    func trimming() {
        for (text, expected) in [
            (" a ", "a"), ("\t\u{A0} a b\u{A0}\t ", "a b"), ("\u{A0}", ""), ("", ""), ("  ", ""),
            ("\u{2009}a", "\u{2009}a"),
            ("å\u{A0}", "å"), ("\u{E0}", "\u{E0}"),
        ] {
            let rest = Array(text.utf8).withUnsafeBytes { String(decoding: trimmed($0), as: UTF8.self) }
            #expect(rest.utf8.elementsEqual(expected.utf8), "\(text.debugDescription)")
        }
    }

    @Test("only ASCII letters make a replacement number, and become capitals")
    func letters() {
        func number(_ text: String) -> String? {
            Array(text.utf8).withUnsafeBytes { CodeGrammar.letteredReplacement($0) }
        }
        let day = "010187"
        #expect(number(day + "ab12") == day + "AB12")
        #expect(number(day + "-Z999") == day + "Z999")
        for text in ["ſ123", "ß12", "ﬁ12", "ı123", "1234", "AB1", "AB123", "Æ12", " AB1"] {
            #expect(number(day + text) == nil, "\(text)")
        }
        #expect(number("01018AAB12") == nil)
    }
}
