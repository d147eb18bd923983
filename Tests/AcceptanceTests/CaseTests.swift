import Foundation
import TestSupport
import Testing

/// Whole datasets with their exact results, computed by another program: imported, run and compared with the built binary.
@Suite("cases", .serialized)
struct CaseTests {
    static let cases = ["mini"] + (1...8).map { "random-\($0)" }

    @Test("the cost cube, and FTE where they are given, equal the expected ones byte for byte", arguments: cases)
    func figures(name: String) throws {
        let home = try TemporaryFolder("case")
        let binary = BuiltBinary(home: home.path)
        let folder = "\(RepositoryFiles.root)/Tests/AcceptanceTests/Cases/\(name)"
        let imported = try binary.run(["import", folder, "--allow-synthetic", "--quiet"])
        #expect(imported.status == 0, "\(imported.errors)")
        let ran = try binary.run(["run", "--quiet"])
        #expect(ran.status == 0, "\(ran.errors)")

        let expected = try String(contentsOfFile: "\(folder)/expected/costs.csv", encoding: .utf8)
        let header = String(try #require(expected.split(separator: "\n").first))
        let dimensions = header.replacing(",expense,reimbursement,net,state_share", with: "")
        try compare(expected, ["costs", "--by", dimensions], binary)
        let fte = "\(folder)/expected/fte.csv"
        if FileManager.default.fileExists(atPath: fte) {
            try compare(try String(contentsOfFile: fte, encoding: .utf8), ["fte"], binary)
        }
    }

    private func compare(_ expected: String, _ arguments: [String], _ binary: BuiltBinary) throws {
        let seen = try binary.run(arguments + ["--format", "csv"])
        #expect(seen.status == 0, "\(seen.errors)")
        #expect(seen.output == expected, "\(CaseTests.difference(expected: expected, seen: seen.output))")
    }

    /// The lines that only one side has.
    private static func difference(expected: String, seen: String) -> String {
        let (expectedLines, seenLines) = (expected.split(separator: "\n"), seen.split(separator: "\n"))
        let missing = Set(expectedLines).subtracting(seenLines).sorted().map { "missing: \($0)" }
        let surplus = Set(seenLines).subtracting(expectedLines).sorted().map { "surplus: \($0)" }
        return (missing + surplus).joined(separator: "\n")
    }
}
