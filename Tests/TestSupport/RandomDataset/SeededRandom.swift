/// Sebastiano Vigna's SplitMix64, so that a seed gives the same dataset on every machine.
struct SeededRandom {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from `range`.
    mutating func number(_ range: ClosedRange<Int>) -> Int {
        let count = UInt64(range.upperBound - range.lowerBound) + 1
        return range.lowerBound + Int(next().multipliedFullWidth(by: count).high)
    }

    /// True in `percent` of 100 cases.
    mutating func chance(_ percent: Int) -> Bool {
        number(0...99) < percent
    }

    /// One of the elements; nil where there is none.
    mutating func pick<Element>(_ elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[number(0...elements.count - 1)]
    }

    /// One of elements of which there is at least one.
    mutating func one<Element>(_ first: Element, _ others: Element...) -> Element {
        let index = number(0...others.count)
        return index == 0 ? first : others[index - 1]
    }

    mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var elements = elements
        for last in elements.indices.dropFirst().reversed() { elements.swapAt(last, number(0...last)) }
        return elements
    }

    /// The elements, each kept in `percent` of 100 cases.
    mutating func some<Element>(_ elements: [Element], percent: Int) -> [Element] {
        var kept: [Element] = []
        for element in elements where chance(percent) { kept.append(element) }
        return kept
    }
}
