/// Øre by slot and class, summed as postings arrive: an open-addressing table of integers, without an allocation per row.
struct CostTable {
    /// Slot number in the upper half, class number in the lower; 0 marks a free place, which no key is, since classes
    /// count from 1.
    private var keys: [UInt64]
    private var sums: [Int64]
    private(set) var count = 0

    init() {
        keys = [UInt64](repeating: 0, count: 1 << 10)
        sums = [Int64](repeating: 0, count: 1 << 10)
    }

    /// - Returns: false where the sum leaves 64 bits.
    mutating func add(_ oere: Int64, slot: Int32, costClass: Int32) -> Bool {
        let key = UInt64(UInt32(bitPattern: slot)) << 32 | UInt64(UInt32(bitPattern: costClass))
        var place = CostTable.place(of: key, in: keys.count)
        while keys[place] != key {
            if keys[place] == 0 {
                keys[place] = key
                count += 1
                sums[place] = oere
                if count * 3 > keys.count * 2 { grow() }
                return true
            }
            place = (place + 1) & (keys.count - 1)
        }
        let (sum, overflows) = sums[place].addingReportingOverflow(oere)
        sums[place] = sum
        return !overflows
    }

    /// Every sum, by slot and then class, so that results do not depend on the order of arrival.
    func sorted() -> [(slot: Int32, costClass: Int32, oere: Int64)] {
        var entries: [(key: UInt64, oere: Int64)] = []
        entries.reserveCapacity(count)
        for place in keys.indices where keys[place] != 0 {
            entries.append((keys[place], sums[place]))
        }
        entries.sort { $0.key < $1.key }
        return entries.map { (Int32(truncatingIfNeeded: $0.key >> 32), Int32(truncatingIfNeeded: $0.key), $0.oere) }
    }

    private mutating func grow() {
        var grownKeys = [UInt64](repeating: 0, count: keys.count * 2)
        var grownSums = [Int64](repeating: 0, count: keys.count * 2)
        for old in keys.indices where keys[old] != 0 {
            var place = CostTable.place(of: keys[old], in: grownKeys.count)
            while grownKeys[place] != 0 { place = (place + 1) & (grownKeys.count - 1) }
            grownKeys[place] = keys[old]
            grownSums[place] = sums[old]
        }
        keys = grownKeys
        sums = grownSums
    }

    /// Multiplicative hashing: the upper bits of the product depend on all bits of the key.
    private static func place(of key: UInt64, in capacity: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & (capacity - 1)
    }
}
