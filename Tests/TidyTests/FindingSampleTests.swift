import CostModel
import TestSupport
import Testing

/// One finding, one sample, one test: samples/errors/ has a folder for every code.
struct FindingSampleTests {
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
        let missing = FindingCode.allCases.filter { !folders.contains($0.rawValue) }
        #expect(missing.map(\.rawValue) == [])
    }

    @Test("every sample is of a finding that there is")
    func codes() {
        let unknown = folders.subtracting(FindingSampleTests.others).filter { FindingCode(rawValue: $0) == nil }
        #expect(unknown.sorted() == [])
    }
}
