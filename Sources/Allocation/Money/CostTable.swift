/// Øre by slot and class, summed as postings arrive: an open-addressing table of integers, without an allocation per row.
struct CostTable {
    /// The sum of one slot and class. Key and sum lie side by side, so that a posting touches one cache line.
    private struct Entry {
        /// Slot number in the upper half, class number in the lower; 0 marks a free place, which no key is, since classes
        /// count from 1.
        var key: UInt64 = 0
        var oere: Int64 = 0
    }

    /// Never more than two of three are taken.
    private var entries = [Entry](repeating: Entry(), count: 1 << 10)
    private(set) var count = 0
    /// How often a sum has gone round the 64 bits, upwards less downwards; by key, only where it ever did. Postings come
    /// in any order, and what counts is where the sum ends.
    private var rounds: [UInt64: Int] = [:]

    mutating func add(_ oere: Int64, slot: Int32, costClass: Int32) {
        let key = UInt64(UInt32(bitPattern: slot)) << 32 | UInt64(UInt32(bitPattern: costClass))
        let place = CostTable.place(of: key, in: entries)
        if entries[place].key == 0 {
            entries[place] = Entry(key: key, oere: oere)
            count += 1
            if count * 3 > entries.count * 2 { grow() }
            return
        }
        let (sum, overflows) = entries[place].oere.addingReportingOverflow(oere)
        entries[place].oere = sum
        if overflows { rounds[key, default: 0] += oere < 0 ? -1 : 1 }
    }

    /// Every sum, by slot and then class, so that results do not depend on the order of arrival; nil where one leaves
    /// 64 bits.
    func sorted() -> [(slot: Int32, costClass: Int32, oere: Int64)]? {
        guard rounds.values.allSatisfy({ $0 == 0 }) else { return nil }
        return entries.filter { $0.key != 0 }
            .sorted { $0.key < $1.key }
            .map { (Int32(truncatingIfNeeded: $0.key >> 32), Int32(truncatingIfNeeded: $0.key), $0.oere) }
    }

    private mutating func grow() {
        var grown = [Entry](repeating: Entry(), count: entries.count * 2)
        for entry in entries where entry.key != 0 { grown[CostTable.place(of: entry.key, in: grown)] = entry }
        entries = grown
    }

    /// Where the key stands, or else the free place where it would.
    private static func place(of key: UInt64, in entries: [Entry]) -> Int {
        var place = WordHash.place(WordHash.mix(key), in: entries.count)
        while entries[place].key != key, entries[place].key != 0 { place = (place + 1) & (entries.count - 1) }
        return place
    }
}
