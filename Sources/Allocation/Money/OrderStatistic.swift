/// Finds the k-th largest of some numbers without sorting them all.
enum OrderStatistic {
    /// - Parameter count: k, at least 1 and at most the number of values
    /// - Returns: the k-th largest value, and how many of the k largest are equal to it.
    static func largest(_ count: Int, of values: [UInt64]) -> (value: UInt64, countAtValue: Int) {
        var candidates = values
        var wanted = count
        while true {
            let pivot = median(candidates[0], candidates[candidates.count / 2], candidates[candidates.count - 1])
            let larger = candidates.filter { $0 > pivot }
            if wanted <= larger.count {
                candidates = larger
                continue
            }
            let equalCount = candidates.reduce(0) { $0 + ($1 == pivot ? 1 : 0) }
            if wanted <= larger.count + equalCount { return (pivot, wanted - larger.count) }
            wanted -= larger.count + equalCount
            candidates = candidates.filter { $0 < pivot }
        }
    }

    private static func median(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt64 {
        max(min(first, second), min(max(first, second), third))
    }
}
