import CostModel

/// The pools of one municipality and fiscal year, with what each account put into them.
struct PoolRegister {
    private struct Part {
        var pool: Int
        var account: Int32
        var total = ControlTotal.zero
    }

    private var pools: [CostPool] = []
    private var numbers = KeyNumbers()
    private var parts: [Part] = []
    private var partNumbers = KeyNumbers()

    /// - Parameters:
    ///   - packed: the pool's key as integers
    ///   - key: the pool's key, asked for when the pool is new
    mutating func add(_ oere: Int64, account: Int32, to packed: KeyNumbers.Key, _ key: () -> CostPool.Key) {
        let pool = numbers.number(of: packed)
        if pool == pools.count { pools.append(CostPool(key: key())) }
        pools[pool].total.add(oere: oere)
        let part = partNumbers.number(of: KeyNumbers.Key(Int32(pool), account))
        if part == parts.count { parts.append(Part(pool: pool, account: account)) }
        parts[part].total.add(oere: oere)
    }

    /// The pools by their keys, numbered from 1, so that numbers do not depend on the order of postings; each with its
    /// accounts.
    func ordered() -> [(number: Int32, pool: CostPool, parts: [(account: Int32, total: ControlTotal)])] {
        var partsOfPool = [[(account: Int32, total: ControlTotal)]](repeating: [], count: pools.count)
        for part in parts {
            partsOfPool[part.pool].append((part.account, part.total))
        }
        return pools.indices.sorted { CostPool.isBefore(pools[$0].key, pools[$1].key) }
            .enumerated()
            .map { position, index in
                (Int32(position + 1), pools[index], partsOfPool[index].sorted { $0.account < $1.account })
            }
    }
}
