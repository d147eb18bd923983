import Foundation
import TestSupport
import Testing

/// Slicing, filtering and regrouping never change a total.
@Suite("groupings and filters", .serialized)
struct GroupingTests {
    private static let dimensions = [
        "municipality", "fiscal_year", "sector", "function", "flow", "municipal_percent", "status", "reason", "rule",
        "grade", "citizen", "family", "initiative", "cluster", "arm", "phase", "year_offset", "booked_initiative",
        "activity", "cost_centre", "cost_type",
    ]

    @Test("every dimension alone gives the same totals, and filters by a dimension's values add up to them")
    func totals() throws {
        let home = try TemporaryFolder("grouping")
        let binary = BuiltBinary(home: home.path)
        let folder = "\(RepositoryFiles.root)/Tests/AcceptanceTests/Cases/random-6"
        #expect(try binary.run(["import", folder, "--allow-synthetic", "--quiet"]).status == 0)
        #expect(try binary.run(["run", "--quiet"]).status == 0)
        let whole = try sums(binary, ["--by", "status"])
        #expect(whole.contains { $0 != 0 })
        for dimension in GroupingTests.dimensions {
            #expect(try sums(binary, ["--by", dimension]) == whole, "\(dimension)")
        }
        for (option, dimension) in [("--municipality", "municipality"), ("--year", "fiscal_year")] {
            var filtered = [Int](repeating: 0, count: whole.count)
            for value in try values(binary, of: dimension) {
                let part = try sums(binary, ["--by", "citizen,sector", option, value])
                for index in filtered.indices { filtered[index] += part[index] }
            }
            #expect(filtered == whole, "\(option)")
        }
    }

    private func rows(_ binary: BuiltBinary, _ options: [String]) throws -> [[String]] {
        let result = try binary.run(["costs", "--format", "csv"] + options)
        #expect(result.status == 0, "\(result.errors)")
        return result.output.split(separator: "\n").dropFirst().map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    private func values(_ binary: BuiltBinary, of dimension: String) throws -> [String] {
        Set(try rows(binary, ["--by", dimension]).map { $0[0] }).sorted()
    }

    /// Øre of expense, reimbursement, net and state share.
    private func sums(_ binary: BuiltBinary, _ options: [String]) throws -> [Int] {
        var sums = [0, 0, 0, 0]
        for row in try rows(binary, options) {
            for (index, text) in row.suffix(4).enumerated() { sums[index] += Int(text.replacing(".", with: "")) ?? 0 }
        }
        return sums
    }
}
