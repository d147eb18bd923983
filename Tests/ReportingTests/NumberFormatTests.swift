import CostModel
import Reporting
import TestSupport
import Testing

@Suite("NumberFormat")
struct NumberFormatTests {
    struct Case: Sendable {
        let value: Int128
        let digits: Int
        let danish: String
        let english: String
        let machine: String
    }

    static let table = [
        Case(value: 0, digits: 2, danish: "0,00", english: "0.00", machine: "0.00"),
        Case(value: -0, digits: 2, danish: "0,00", english: "0.00", machine: "0.00"),
        Case(value: 1, digits: 2, danish: "0,01", english: "0.01", machine: "0.01"),
        Case(value: -1, digits: 2, danish: "-0,01", english: "-0.01", machine: "-0.01"),
        Case(value: -10, digits: 2, danish: "-0,10", english: "-0.10", machine: "-0.10"),
        Case(value: 99_999, digits: 2, danish: "999,99", english: "999.99", machine: "999.99"),
        Case(value: 100_000, digits: 2, danish: "1.000,00", english: "1,000.00", machine: "1000.00"),
        Case(value: 123_456_789, digits: 2, danish: "1.234.567,89", english: "1,234,567.89", machine: "1234567.89"),
        Case(value: -230_000, digits: 2, danish: "-2.300,00", english: "-2,300.00", machine: "-2300.00"),
        Case(value: 0, digits: 0, danish: "0", english: "0", machine: "0"),
        Case(value: 999, digits: 0, danish: "999", english: "999", machine: "999"),
        Case(value: -1_000, digits: 0, danish: "-1.000", english: "-1,000", machine: "-1000"),
        Case(value: 7_796, digits: 6, danish: "0,007796", english: "0.007796", machine: "0.007796"),
        Case(
            value: 1_642_800_000, digits: 6, danish: "1.642,800000", english: "1,642.800000", machine: "1642.800000"),
        Case(
            value: Int128(Int64.min), digits: 2, danish: "-92.233.720.368.547.758,08",
            english: "-92,233,720,368,547,758.08", machine: "-92233720368547758.08"),
        Case(
            value: Int128(Int64.max), digits: 0, danish: "9.223.372.036.854.775.807",
            english: "9,223,372,036,854,775,807", machine: "9223372036854775807"),
        Case(
            value: Int128.max, digits: 2, danish: "1.701.411.834.604.692.317.316.873.037.158.841.057,27",
            english: "1,701,411,834,604,692,317,316,873,037,158,841,057.27",
            machine: "1701411834604692317316873037158841057.27"),
        Case(
            value: Int128.min, digits: 3, danish: "-170.141.183.460.469.231.731.687.303.715.884.105,728",
            english: "-170,141,183,460,469,231,731,687,303,715,884,105.728",
            machine: "-170141183460469231731687303715884105.728"),
    ]

    @Test("a number is written the same everywhere but for its marks", arguments: table)
    func marks(_ row: Case) {
        #expect(NumberFormat(.danish).text(row.value, digits: row.digits) == row.danish)
        #expect(NumberFormat(.english).text(row.value, digits: row.digits) == row.english)
        #expect(NumberFormat.machine.text(row.value, digits: row.digits) == row.machine)
    }

    @Test("kroner have two decimals, counts none")
    func shorthands() {
        #expect(NumberFormat(.danish).kroner(oere: -5) == "-0,05")
        #expect(NumberFormat(.danish).count(Int64.min) == "-9.223.372.036.854.775.808")
    }

    @Test("whole numbers for machines are what Swift itself prints")
    func agreesWithSwift() {
        var generator = SplitMix64(seed: 1)
        for _ in 0..<1_000 {
            let value =
                Int128.random(in: .min ... .max, using: &generator) >> Int.random(in: 0...127, using: &generator)
            #expect(NumberFormat.machine.text(value, digits: 0) == String(value), "seed 1")
        }
    }
}
