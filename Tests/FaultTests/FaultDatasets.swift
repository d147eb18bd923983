import Foundation
import TestSupport

/// Two small datasets: the acceptance case `mini`, and the same with some hundred postings more.
final class FaultDatasets: @unchecked Sendable {
    private let folder: TemporaryFolder
    /// Every CPR number in them. All are synthetic (day + 60, month + 80), and none may turn up where it does not belong.
    let canaries: Set<String>

    var first: String { "\(folder.path)/first" }
    var second: String { "\(folder.path)/second" }

    init() throws {
        folder = try TemporaryFolder("datasets")
        let mini = "\(RepositoryFiles.root)/Tests/AcceptanceTests/Cases/mini"
        for name in ["first", "second"] {
            try FileManager.default.copyItem(atPath: mini, toPath: "\(folder.path)/\(name)")
            try FileManager.default.removeItem(atPath: "\(folder.path)/\(name)/expected")
        }
        let fields = try folder.read("first/families.csv").split { ",\n".contains($0) }
        let numbers = fields.filter { $0.utf8.count == 10 && $0.utf8.allSatisfy { (48...57).contains($0) } }.map(
            String.init)
        canaries = Set(numbers)
        try folder.write(try folder.read("first/postings.csv") + FaultDatasets.more(numbers), to: "second/postings.csv")
    }

    /// Three hundred postings, of three accounts in both years, each with an amount of its own.
    private static func more(_ numbers: [String]) -> String {
        (0..<300).map { index in
            let year = 2018 + index % 2
            let account = ["5.57.73,1,007,5.2", "5.57.71,1,013,5.2", "5.38.53,1,,4.0"][index % 3]
            return "\(1_000 + index),260,\(year),\(year)-0\(1 + index % 9)-15,,\(account),"
                + "\(100 + index * 7).\(10 + index % 90),\(numbers[index % numbers.count]),,,,,Ekstra\n"
        }.joined()
    }

    /// For the end of the harness: `exit` runs no `deinit`.
    func remove() {
        do { try FileManager.default.removeItem(atPath: folder.path) } catch { return }
    }

    /// A copy of a dataset that a row may change.
    func copy(of path: String, as name: String) throws -> String {
        let copy = "\(folder.path)/\(name)-\(UUID().uuidString.prefix(8))"
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        return copy
    }
}
