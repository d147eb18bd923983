import CostModel
import TestSupport
import Testing

/// No CPR number stands in the repository: synthetic numbers only, and in tests the published vectors.
@Suite(.enabled(if: !TrackedFiles.paths.isEmpty, "there is no checkout to look at"))
struct PrivacyTests {
    /// Public examples of how the seventh digit tells the century.
    static let vectors: Set = ["0101375005", "0101455009", "0101575004", "0101585018"]

    @Test("no text of the repository holds a number that parses as a real CPR number")
    func noRealNumbers() throws {
        var found: [String] = []
        for (path, bytes) in try TrackedFiles.texts() {
            for number in DigitRuns.cprNumbers(in: bytes) where number.kind == .real {
                if path.hasPrefix("Tests/"), PrivacyTests.vectors.contains(number.digits) { continue }
                // The place, not the number: what is found may be somebody's.
                found.append(path)
            }
        }
        #expect(found == [])
    }

    @Test("the search finds numbers in every way that they are written")
    func finds() {
        let number = PrivacyTests.vectors.sorted()[0]
        let hyphenated = String(number.prefix(6)) + "-" + String(number.suffix(4))
        let texts: [String] = [
            number, "cpr=\(number);", "\"\(number)\"", "A,\(number),B", hyphenated, "(\(hyphenated).", "x \(number)",
        ]
        for text in texts {
            #expect(DigitRuns.cprNumbers(in: Array(text.utf8)).map(\.digits) == [number], "\(text.count)")
        }
    }

    @Test("an amount, a longer number, a hash and a literal with a prefix are none")
    func doesNotFind() {
        let number = PrivacyTests.vectors.sorted()[0]
        for text in [
            "\(number).50", "12.\(number)", "1\(number)", "\(number)1", "a\(number)", "\(number)f", "_\(number)",
        ] {
            #expect(DigitRuns.cprNumbers(in: Array(text.utf8)).isEmpty)
        }
    }
}
