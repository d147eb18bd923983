import Foundation
import TestSupport
import Testing

/// Whole datasets with their exact results, computed by another program: imported, run and compared with the built binary.
@Suite("cases", .serialized)
struct CaseTests {
    static let cases = ["mini"] + (1...8).map { "random-\($0)" }

    /// Lines whose money goes through a driver that this version does not have yet, or that another rule takes instead.
    static let unsupportedRules: Set<String> = [
        "service", "internal-service", "hours", "cases", "admin", "jobcentre-admin",
    ]

    @Test("the cost cube agrees line by line with the expected one", arguments: cases)
    func costs(name: String) throws {
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
        let costs = try binary.run(["costs", "--by", dimensions, "--format", "csv"])
        #expect(costs.status == 0, "\(costs.errors)")
        #expect(costs.output.hasPrefix(header))
        let difference = CaseTests.difference(expected: expected, seen: costs.output)
        #expect(difference.isEmpty, "\(difference.joined(separator: "\n"))")
    }

    /// Expected lines that were not seen, but for those that wait for a driver.
    static func difference(expected: String, seen: String) -> [String] {
        let seenLines = Set(seen.split(separator: "\n"))
        return expected.split(separator: "\n").filter { line in
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            let waits = unsupportedRules.contains(fields[8]) || ["closed_loop", "idle_capacity"].contains(fields[7])
            return !waits && !seenLines.contains(line)
        }.map(String.init)
    }
}
