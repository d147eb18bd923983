/// Gives every key a number of its own, from 0 in the order in which they are met: an open-addressing table of integers.
///
/// What belongs to a key stands in the caller's arrays at its number.
struct KeyNumbers {
    /// Four integers as one value that is compared and hashed as two words.
    struct Key {
        fileprivate let high: UInt64
        fileprivate let low: UInt64

        init(_ first: Int32, _ second: Int32, _ third: Int32 = 0, _ fourth: Int32 = 0) {
            high = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
            low = UInt64(UInt32(bitPattern: third)) << 32 | UInt64(UInt32(bitPattern: fourth))
        }
    }

    /// By number.
    private var keys: [Key] = []
    /// -1 marks a free place; never more than two of three are taken.
    private var numbers = [Int32](repeating: -1, count: 1 << 6)

    var count: Int {
        keys.count
    }

    /// The key's number; for a key that was not met before it is the `count` from before the call.
    mutating func number(of key: Key) -> Int {
        let place = place(of: key)
        if numbers[place] >= 0 { return Int(numbers[place]) }
        numbers[place] = Int32(keys.count)
        keys.append(key)
        if keys.count * 3 > numbers.count * 2 { grow() }
        return keys.count - 1
    }

    /// Where the key's number stands, or else the free place where it would.
    private func place(of key: Key) -> Int {
        let hash = WordHash.mix(key.high ^ WordHash.mix(key.low))
        var place = WordHash.place(hash, in: numbers.count)
        while numbers[place] >= 0 {
            let known = keys[Int(numbers[place])]
            if known.high == key.high, known.low == key.low { break }
            place = (place + 1) & (numbers.count - 1)
        }
        return place
    }

    private mutating func grow() {
        numbers = [Int32](repeating: -1, count: numbers.count * 2)
        for (number, key) in keys.enumerated() { numbers[place(of: key)] = Int32(number) }
    }
}
