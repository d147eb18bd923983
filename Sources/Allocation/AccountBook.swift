import CostModel

/// What became of each account's postings in a municipality and fiscal year.
struct AccountBook {
    private struct Key: Hashable {
        var account: Int32
        var status: CostStatus
    }

    private var totals: [Key: ControlTotal] = [:]

    mutating func add(_ total: ControlTotal, account: Int32, status: CostStatus) {
        totals[Key(account: account, status: status), default: .zero] += total
    }

    /// Enters a pool's accounts: the idle part of the pool is apportioned over them by the size of what they put in (ties:
    /// account id), the rest has the pool's own status.
    mutating func add(
        _ parts: [(account: Int32, total: ControlTotal)], status: CostStatus, idleOere: Int64
    ) {
        let sizes = parts.map { Int64(clamping: $0.total.oere.magnitude) }
        let sizeTotal = sizes.reduce(UInt64(0)) { $0 &+ UInt64($1) }
        let idle =
            idleOere != 0 && sizeTotal > 0
            ? apportion(idleOere, weights: sizes, weightTotal: sizeTotal) : [Int64](repeating: 0, count: parts.count)
        for (part, idleShare) in zip(parts, idle) {
            let own = ControlTotal(rows: part.total.rows, oere: part.total.oere - Int128(idleShare))
            totals[Key(account: part.account, status: status), default: .zero] += own
            if idleShare != 0 {
                totals[Key(account: part.account, status: .unallocated), default: .zero] +=
                    ControlTotal(rows: 0, oere: Int128(idleShare))
            }
        }
    }

    /// By account id, then status.
    var sorted: [AccountTotal] {
        totals.map { AccountTotal(account: $0.key.account, status: $0.key.status, total: $0.value) }
            .sorted { ($0.account, $0.status.rawValue) < ($1.account, $1.status.rawValue) }
    }
}
