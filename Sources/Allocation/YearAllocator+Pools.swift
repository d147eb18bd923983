import CostModel

extension YearAllocator {
    /// The pools of the postings taken so far, with the numbers that stored results have: for explanations, where nothing is
    /// allocated.
    package var poolOrigins: [PoolOrigin] {
        partitions.flatMap(\.poolOrigins)
    }
}

extension PartitionAllocator {
    fileprivate var poolOrigins: [PoolOrigin] {
        pools.ordered().map { number, pool, parts in
            PoolOrigin(
                municipality: municipality, fiscalYear: year, number: number, link: pool.key.link,
                target: pool.key.target, bookedInitiative: pool.key.bookedInitiative, accounts: parts.map(\.account),
                total: pool.total)
        }
    }
}
