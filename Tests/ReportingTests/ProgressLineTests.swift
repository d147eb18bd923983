import CostModel
import Reporting
import Testing

@Suite("ProgressLine")
struct ProgressLineTests {
    struct Case: Sendable {
        let done: Int64
        let total: Int64?
        let elapsedMilliseconds: Int64
        let danish: String
        let english: String
    }

    static let table = [
        Case(
            done: 1_234_567, total: 3_058_567, elapsedMilliseconds: 8_122,
            danish: "postings.csv  1.234.567 rækker  152.000/s  12 s tilbage",
            english: "postings.csv  1,234,567 rows  152,000/s  12 s left"),
        Case(
            done: 0, total: 10, elapsedMilliseconds: 9_000, danish: "postings.csv  0 rækker",
            english: "postings.csv  0 rows"),
        Case(
            done: 500, total: 1_000, elapsedMilliseconds: 100, danish: "postings.csv  500 rækker",
            english: "postings.csv  500 rows"),
        Case(
            done: 1_000, total: nil, elapsedMilliseconds: 1_000, danish: "postings.csv  1.000 rækker  1.000/s",
            english: "postings.csv  1,000 rows  1,000/s"),
        Case(
            done: 10, total: 10, elapsedMilliseconds: 1_000, danish: "postings.csv  10 rækker  10/s",
            english: "postings.csv  10 rows  10/s"),
        Case(
            done: 1, total: 126, elapsedMilliseconds: 1_000,
            danish: "postings.csv  1 rækker  1/s  2 min 5 s tilbage",
            english: "postings.csv  1 rows  1/s  2 min 5 s left"),
        Case(
            done: 1, total: 3_902, elapsedMilliseconds: 1_000,
            danish: "postings.csv  1 rækker  1/s  1 t 5 min tilbage",
            english: "postings.csv  1 rows  1/s  1 h 5 min left"),
        Case(
            done: Int64.max / 2, total: Int64.max, elapsedMilliseconds: Int64.max / 4,
            danish: "postings.csv  4.611.686.018.427.387.903 rækker  2.000/s  640511947003 t 48 min tilbage",
            english: "postings.csv  4,611,686,018,427,387,903 rows  2,000/s  640511947003 h 48 min left"),
    ]

    @Test("the line says how much, how fast and how long still, as far as it is known", arguments: table)
    func line(_ row: Case) {
        let line = ProgressLine(
            name: "postings.csv", done: row.done, total: row.total, elapsedMilliseconds: row.elapsedMilliseconds)
        #expect(line.text(in: .danish) == row.danish)
        #expect(line.text(in: .english) == row.english)
    }

    @Test("at the end it says how long it took")
    func finished() {
        let line = ProgressLine(
            name: "fordeling", unit: BilingualText(da: "posteringer", en: "postings"), done: 2_000_000,
            total: 2_000_000,
            elapsedMilliseconds: 12_600)
        #expect(line.finishedText(in: .danish) == "fordeling  2.000.000 posteringer  159.000/s  13 s")
    }
}
