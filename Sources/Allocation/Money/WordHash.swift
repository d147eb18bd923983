/// Where a word stands in a table of open addresses: the same in every run, which nothing depends on.
enum WordHash {
    /// Spreads every bit of a word over all of them. One multiplication alone carries upwards only: the lower bits of its
    /// product know nothing of the word's upper half.
    static func mix(_ word: UInt64) -> UInt64 {
        let product = word &* 0x9E37_79B9_7F4A_7C15
        return (product ^ (product >> 32)) &* 0x9E37_79B9_7F4A_7C15
    }

    /// The upper bits of a mixed word, as many as a power of two has places for.
    static func place(_ mixed: UInt64, in capacity: Int) -> Int {
        Int(truncatingIfNeeded: mixed >> UInt64(capacity.leadingZeroBitCount + 1))
    }
}
