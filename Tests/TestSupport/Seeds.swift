import Foundation

/// The seeds of a test with random cases, as its arguments: a failure then names the seed that failed.
package enum Seeds {
    /// `count` seeds from 1, or from `OMKOST_SEED` where it is set: to look further, or at one seed again.
    package static func some(_ count: Int) -> [UInt64] {
        let first = ProcessInfo.processInfo.environment["OMKOST_SEED"].flatMap { UInt64($0) } ?? 1
        return (0..<count).map { first &+ UInt64($0) }
    }
}
