/// Sebastiano Vigna's SplitMix64: 64 bits of state, integer arithmetic alone, so that a seed gives the same bytes on every
/// machine. Every person, month or centre gets a generator of its own, from a key and a stream, so that nothing depends on
/// the order in which rows are written.
struct SplitMix64 {
    private var state: UInt64

    init(key: UInt64, stream: RandomStream, index: Int = 0) {
        state = SplitMix64.mixed(key, stream.rawValue &* 0x1_0000_0000 &+ UInt64(truncatingIfNeeded: index))
    }

    /// A key that depends on both numbers, for what belongs to `key` and has number `part` there.
    static func mixed(_ key: UInt64, _ part: UInt64) -> UInt64 {
        scrambled(key &+ scrambled(part &+ 0x9E37_79B9_7F4A_7C15))
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return SplitMix64.scrambled(state)
    }

    /// A number from 0 up to, not including, `limit`, which is less than 2^32.
    mutating func below(_ limit: Int) -> Int {
        Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(truncatingIfNeeded: limit)) >> 32)
    }

    /// A number from `range`.
    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.upperBound - range.lowerBound + 1)
    }

    /// True in `percent` of 100 cases.
    mutating func chance(percent: Int) -> Bool {
        below(100) < percent
    }

    private static func scrambled(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
