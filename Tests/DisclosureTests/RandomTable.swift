import Disclosure
import TestSupport

/// Random contributions: many small cells, some empty ones, families of one to four, some of which are in several cells, and
/// a few families that cost far more than others.
struct RandomTable {
    let dimensions: [DisclosureDimension]
    let contributions: [DisclosureContribution]

    /// - Parameter isOncePerPerson: nobody is in two cells, so that persons add up to the totals
    init(sizes: [Int], isOncePerPerson: Bool = true, using random: inout SplitMix64) {
        let dimensions = sizes.enumerated().map { index, size in
            DisclosureDimension("d\(index)", (0..<size).map { "\($0)" })
        }
        let cells = dimensions.reduce([[]]) { cells, dimension in
            cells.flatMap { cell in dimension.categories.map { cell + [$0] } }
        }
        var contributions: [DisclosureContribution] = []
        var family: Int64 = 0
        let emptyOneIn = random.number(2...8)
        for cell in cells where !random.isOne(in: emptyOneIn) {
            let persons = random.isOne(in: 3) ? random.number(1...6) : random.number(5...25)
            for _ in 0..<persons {
                if !random.isOne(in: 3) { family += 1 }
                let person = Int64(contributions.count)
                let oere: Int64 = random.isOne(in: 15) ? random.number(10_000...90_000) : random.number(0...900)
                let unit: FamilyUnit = random.isOne(in: 10) ? .alone(person) : .family(family)
                contributions.append(
                    DisclosureContribution(cell, person: person, family: unit, amounts: [oere]))
                if !isOncePerPerson, random.isOne(in: 3) {
                    contributions.append(
                        DisclosureContribution(
                            random.one(of: cells), person: person, family: unit, amounts: [random.number(0...500)]))
                }
            }
        }
        self.dimensions = dimensions
        self.contributions = contributions
    }

    var table: DisclosureTable {
        get throws {
            try DisclosureTable(dimensions: dimensions, measureCount: 1, contributions: contributions)
        }
    }
}
