import CostModel

/// Net øre of a municipality, year, sector and status, before and after.
package struct MovedTotal: Hashable, Sendable {
    package struct Key: Hashable, Sendable {
        package var municipality: Int16
        package var fiscalYear: FiscalYear
        /// Empty for none.
        package var sector: String
        package var status: CostStatus
    }

    package var key: Key
    package var before: Int128
    package var after: Int128

    /// What differs, by municipality, year, sector and status.
    static func all(from before: [Key: Int128], to after: [Key: Int128]) -> [MovedTotal] {
        func order(_ key: Key) -> (Int16, Int16, String, Int) {
            (key.municipality, key.fiscalYear.number, key.sector, Int(key.status.rawValue))
        }
        return Set(before.keys).union(after.keys).sorted { order($0) < order($1) }
            .map { MovedTotal(key: $0, before: before[$0] ?? 0, after: after[$0] ?? 0) }
            .filter { $0.before != $0.after }
    }
}
