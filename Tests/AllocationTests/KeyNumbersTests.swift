import TestSupport
import Testing

@testable import Allocation

@Suite struct KeyNumbersTests {
    @Test("every key keeps the number that it got when it was met", arguments: Seeds.some(10))
    func asDictionary(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var numbers = KeyNumbers()
        var known: [[Int32]: Int] = [:]
        let span = random.one(of: [Int32(1)...4, -1...30, Int32.min...Int32.max])
        for _ in 0..<20_000 {
            let key = (0..<4).map { _ in random.number(span) }
            let expected = known[key] ?? known.count
            known[key] = expected
            let number = numbers.number(of: KeyNumbers.Key(key[0], key[1], key[2], key[3]))
            #expect(number == expected)
        }
        #expect(numbers.count == known.count)
    }

    @Test("keys that differ in one integer alone are different, up to the limits")
    func limits() {
        var numbers = KeyNumbers()
        var count = 0
        for place in 0..<4 {
            for value in [Int32.min, -1, 1, Int32.max] {
                var key: [Int32] = [0, 0, 0, 0]
                key[place] = value
                let number = numbers.number(of: KeyNumbers.Key(key[0], key[1], key[2], key[3]))
                #expect(number == count)
                count += 1
            }
        }
    }

    @Test("keys whose words differ in their upper halves alone do not pile up")
    func spread() {
        let capacity = 1 << 12
        let places = (0..<UInt64(capacity / 2)).map { WordHash.place(WordHash.mix($0 << 32), in: capacity) }
        #expect(places.allSatisfy { (0..<capacity).contains($0) })
        // Half full: by chance alone some 1,600 of the 2,048 keys have different places.
        #expect(Set(places).count > 1_400)
    }
}
