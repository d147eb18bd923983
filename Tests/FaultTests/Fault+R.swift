import Foundation
import TestSupport

/// R: the program that is delivered.
extension Fault {
    static let releaseFaults: [Fault] = [
        Fault(
            "R1", bounded: true, "a failpoint is asked of the release build",
            expect: "it knows none; the debug one does"
        ) { _ in
            let name = Data("OMKOST_FAILPOINT".utf8)
            func knows(_ path: String) throws -> Bool {
                try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe).range(of: name) != nil
            }
            try expect(try knows(Bench.program), "the debug build knows no failpoints either")
            let release =
                ProcessInfo.processInfo.environment["OMKOST_BINARY"] ?? "\(RepositoryFiles.root)/.build/release/omkost"
            guard access(release, R_OK) == 0 else { throw NotRun(why: "there is no release build") }
            try expect(try !knows(release), "the name stands in it")
            return "not in \(release.split(separator: "/").suffix(2).joined(separator: "/"))"
        }
    ]
}
