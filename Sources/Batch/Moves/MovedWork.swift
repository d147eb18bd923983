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
    /// One side's work, by the conventions of its own model.
    struct Side: Equatable {
        var hours: RatioRange?
        /// At the model's headline norm; nil for what is bought.
        var fte: RatioRange?
        /// Øre of what was bought.
        var oere: Int128?
    }

    /// Nil where there is no such work.
    var before: Side?
    var after: Side?

    /// What differs in hours, FTE or kroner, ranges included. FTE moves with the norm although the hours do not.
    static func all(
        from before: [WorkedHours], _ earlier: WorkforceModel, to after: [WorkedHours], _ later: WorkforceModel
    ) -> [MovedWork] {
        let before = sides(before, earlier)
        let after = sides(after, later)
        return Set(before.keys).union(after.keys).sorted()
            .map { MovedWork(key: $0, before: before[$0], after: after[$0]) }
            .filter { $0.before != $0.after }
    }

    private static func sides(_ hours: [WorkedHours], _ model: WorkforceModel) -> [Key: Side] {
        Dictionary(grouping: hours) { Key($0) }.mapValues { rows in
            let total = WorkTotal(rows)
            let headline = model.norms.first
            let amounts = rows.compactMap(\.amountOere)
            return Side(
                hours: total.hours(headline: headline),
                fte: rows[0].countsAsFTE ? headline.flatMap { total.fte($0) } : nil,
                oere: amounts.isEmpty ? nil : amounts.reduce(0, +))
        }
    }
}
