/// The draws of a random dataset, from `SplitMix64`, so that a seed gives the same dataset on every machine.
struct SeededRandom {
    private var generator: SplitMix64

    init(seed: UInt64) {
        generator = SplitMix64(seed: seed)
    }

    /// A number from `range`.
    mutating func number(_ range: ClosedRange<Int>) -> Int {
        let count = UInt64(range.upperBound - range.lowerBound) + 1
        return range.lowerBound + Int(generator.next().multipliedFullWidth(by: count).high)
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
