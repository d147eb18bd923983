import CostModel

/// The pools of one municipality and fiscal year, with what each account put into them.
struct PoolRegister {
    private struct PartKey: Hashable {
        var pool: Int32
        var account: Int32
    }

    private var pools: [CostPool] = []
    private var numbers: [CostPool.Key: Int32] = [:]
    private var parts: [PartKey: ControlTotal] = [:]

    mutating func add(_ oere: Int64, account: Int32, to key: CostPool.Key) {
        let index: Int32
        if let known = numbers[key] {
            index = known
        } else {
            index = Int32(pools.count)
            numbers[key] = index
            pools.append(CostPool(key: key))
        }
        pools[Int(index)].total.add(oere: oere)
        parts[PartKey(pool: index, account: account), default: .zero].add(oere: oere)
    }

    /// The pools by their keys, numbered from 1, so that numbers do not depend on the order of postings; each with its
    /// accounts.
    func ordered() -> [(number: Int32, pool: CostPool, parts: [(account: Int32, total: ControlTotal)])] {
        var partsOfPool = [[(account: Int32, total: ControlTotal)]](repeating: [], count: pools.count)
        for (key, total) in parts {
            partsOfPool[Int(key.pool)].append((key.account, total))
        }
        return pools.indices.sorted { CostPool.isBefore(pools[$0].key, pools[$1].key) }
            .enumerated()
            .map { position, index in
                (Int32(position + 1), pools[index], partsOfPool[index].sorted { $0.account < $1.account })
            }
    }
}
