import CostModel
import TestSupport
import Testing

/// One finding, one sample, one test: samples/errors/ has a folder for every code.
@Suite(
    .enabled(
        if: !TrackedFiles.paths(below: "samples/errors", ending: "").isEmpty,
        "the samples of findings are not there yet"))
struct FindingSampleTests {
    /// Codes that no dataset can show, and why.
    static let withoutSample: [FindingCode: String] = [
        .salaryMissing: "it is noticed by the listing of FTE, which this version does not have"
    ]
    /// Folders that stand for no code.
    static let others: Set = ["base"]

    private var folders: Set<String> {
        Set(
            TrackedFiles.paths(below: "samples/errors", ending: "").compactMap { path in
                let parts = path.split(separator: "/")
                return parts.count > 3 ? String(parts[2]) : nil
            })
    }

    @Test("every finding has its sample")
    func samples() {
        let missing = FindingCode.allCases.filter { code in
            FindingSampleTests.withoutSample[code] == nil && !folders.contains(code.rawValue)
        }
        #expect(missing.map(\.rawValue) == [])
    }

    @Test("every sample is of a finding that there is")
    func codes() {
        let unknown = folders.subtracting(FindingSampleTests.others).filter { FindingCode(rawValue: $0) == nil }
        #expect(unknown.sorted() == [])
    }

    @Test("what has no sample has none")
    func exceptions() {
        #expect(FindingSampleTests.withoutSample.keys.map(\.rawValue).filter(folders.contains) == [])
    }
}
