import TestSupport
import Testing

@testable import Intake

/// What is written by the rules is read back as it was.
@Suite("csv round trip")
struct CsvRoundTripTests {
    private static let pieces = [
        "", "a", "æøå", "\"", "\"\"", ",", ";", "\n", "\r", "\r\n", " ", "\t", "-12.50", "\\.", "x\"y", "€", "1;2", "𝕏",
    ]

    @Test("any table survives writing and reading, whatever the seams and line ends", arguments: 1...60)
    func roundTrip(seed: Int) throws {
        var generator = SplitMix64(seed: UInt64(seed))
        let columns = Int.random(in: 2...5, using: &generator)
        let delimiter = Bool.random(using: &generator) ? "," : ";"
        let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
        let table = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
            (0..<columns).map { _ in
                (0..<Int.random(in: 0...4, using: &generator)).map { _ in
                    CsvRoundTripTests.pieces.randomElement(using: &generator) ?? ""
                }.joined()
            }
        }
        let header = (0..<columns).map { "c\($0)" }.joined(separator: delimiter)
        let rows = table.map { row in row.map { quoted($0, &generator) }.joined(separator: delimiter) }
        let text = ([header] + rows).joined(separator: lineEnd) + (Bool.random(using: &generator) ? lineEnd : "")
        for readBytesMax in [1, Int.random(in: 2...40, using: &generator), 4 << 20] {
            let csv = try CsvFixture(text, readBytesMax: readBytesMax)
            #expect(csv.records == table, "seed \(seed), \(readBytesMax) bytes at a time")
        }
    }

    /// In quotes where it must be, and now and then where it need not.
    private func quoted(_ field: String, _ generator: inout SplitMix64) -> String {
        let isSpecial = field.utf8.contains { [10, 13, 34, 44, 59].contains($0) }
        guard isSpecial || Int.random(in: 0..<3, using: &generator) == 0 else { return field }
        return "\"" + field.replacing("\"", with: "\"\"") + "\""
    }
}
