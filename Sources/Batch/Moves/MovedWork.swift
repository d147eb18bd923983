import CostModel
import Workforce

/// Work of a municipality, year and nature, before and after; what is bought stands apart from what is FTE.
struct MovedWork {
    struct Key: Hashable, Comparable {
        var municipality: Int16
        var fiscalYear: Int16
        var nature: String
        /// False for what is bought.
        var countsAsFTE: Bool

        init(_ hours: WorkedHours) {
            (municipality, fiscalYear) = (hours.municipality, hours.fiscalYear.number)
            (nature, countsAsFTE) = (hours.nature.rawValue, hours.countsAsFTE)
        }

        static func < (left: Key, right: Key) -> Bool {
            (left.municipality, left.fiscalYear, left.nature, left.countsAsFTE ? 0 : 1)
                < (right.municipality, right.fiscalYear, right.nature, right.countsAsFTE ? 0 : 1)
        }
    }

    var key: Key
    /// Nil where there is no such work.
    var before: WorkTotal?
    var after: WorkTotal?

    /// What differs in hours or FTE, the range included.
    static func all(from before: [WorkedHours], to after: [WorkedHours]) -> [MovedWork] {
        let before = totals(before)
        let after = totals(after)
        return Set(before.keys).union(after.keys).sorted()
            .map { MovedWork(key: $0, before: before[$0], after: after[$0]) }
            .filter { $0.before?.figures != $0.after?.figures }
    }

    private static func totals(_ hours: [WorkedHours]) -> [Key: WorkTotal] {
        Dictionary(grouping: hours) { Key($0) }.mapValues { WorkTotal($0) }
    }
}
