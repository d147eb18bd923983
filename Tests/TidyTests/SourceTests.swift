import TestSupport
import Testing

@Suite(.enabled(if: !TrackedFiles.paths.isEmpty, "there is no checkout to look at"))
struct SourceTests {
    /// Targets that money passes through.
    static let moneyTargets = [
        "CostModel", "Allocation", "Summary", "Intake", "Extraction", "Publication", "Published", "Reporting",
        "Disclosure",
    ]

    @Test("no floating point where money is", arguments: moneyTargets)
    func noFloats(target: String) throws {
        let pattern = #/\b(Double|Float|Float16|Float32|Float64|Float80|CGFloat|Decimal)\b/#
        let found = try TrackedFiles.paths(below: "Sources/\(target)", ending: ".swift").flatMap { path in
            try TrackedFiles.codeLines(path).filter { $0.firstMatch(of: pattern) != nil }.map { "\(path): \($0)" }
        }
        #expect(found == [])
    }

    @Test("no source file has over 400 lines, and half of them have under 150")
    func lengths() throws {
        let paths = ["Sources", "Tests", "sql"].flatMap { folder in
            [".swift", ".sql"].flatMap { TrackedFiles.paths(below: folder, ending: $0) }
        }
        let lengths = try paths.map {
            try RepositoryFiles.text($0).split(separator: "\n", omittingEmptySubsequences: false).count
        }
        let long = zip(paths, lengths).filter { $0.1 > 400 }.map { "\($0.0): \($0.1)" }
        #expect(long == [])
        #expect(lengths.sorted()[lengths.count / 2] < 150)
    }

    @Test("every file with tests expects something")
    func expectations() throws {
        let expectation = #/#expect|#require|\bexpect\w*\(|Issue\.record|Fuzz\.run/#
        for path in TrackedFiles.paths(below: "Tests", ending: ".swift") {
            let text = try RepositoryFiles.text(path)
            guard text.contains("@Test") else { continue }
            #expect(text.firstMatch(of: expectation) != nil, "\(path)")
        }
    }

    @Test("no file says what was to be done later, or names a place of ours")
    func words() throws {
        // Put together here, so that this file does not say them.
        let forbidden = [["TO", "DO"], ["FIX", "ME"], ["/work", "/shared"], ["farm", "-studio"]].map { $0.joined() }
        let found = try TrackedFiles.texts().flatMap { path, bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            return forbidden.filter { text.contains($0) }.map { "\(path) says \($0)" }
        }
        #expect(found == [])
    }
}
