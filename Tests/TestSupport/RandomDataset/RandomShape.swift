import CostModel

/// What a seed draws before the data: which corners the dataset reaches into.
struct RandomShape {
    let firstYear: Int
    let lastYear: Int
    let municipalities: [Int]
    /// Per cent of the postings.
    let creditPercent: Int
    /// Few different quantities, so that remainders tie.
    let hasTies: Bool
    /// Amounts up to 10^13 øre.
    let hasHugeAmounts: Bool
    /// Per cent of the pairs of cost centres of which one serves the other, itself included.
    let exchangePercent: Int
    /// Per cent of the cost centres that serve citizens; the others are dead ends, loops or support.
    let servicePercent: Int
    let postingCount: Int

    init(_ random: inout SeededRandom) {
        firstYear = random.number(2015...2019)
        lastYear = firstYear + random.number(0...2)
        municipalities = Array(random.shuffled([101, 250, 260, 751]).prefix(random.number(1...3)))
        creditPercent = random.one(0, 10, 30, 60)
        hasTies = random.chance(40)
        hasHugeAmounts = random.chance(15)
        exchangePercent = random.one(0, 10, 25, 50, 80)
        servicePercent = random.one(20, 50, 80)
        postingCount = random.number(15...160)
    }

    /// A day from a year before the model's years to a year after; often one where something changes.
    func day(_ random: inout SeededRandom) -> CivilDate {
        let year = random.number(firstYear - 1...lastYear + 1)
        let (month, day) =
            random.chance(35)
            ? random.one((1, 1), (12, 31), (2, 28), (2, 29), (3, 1), (1, 2), (12, 30))
            : (random.number(1...12), random.number(1...28))
        let fallback = CivilDate(dayNumber: 0).anniversary(years: year - 2000)
        return CivilDate(year: year, month: month, day: day) ?? fallback.advanced(by: 59)
    }

    /// A number with at most three decimals.
    func quantity(_ random: inout SeededRandom) -> String {
        number(upTo: random.one(3, 100, 5_000, 1_000_000), &random)
    }

    /// As a quantity, within a day.
    func minutes(_ random: inout SeededRandom) -> String {
        number(upTo: random.one(3, 100, 480, 1_439), &random)
    }

    private func number(upTo wholeMax: Int, _ random: inout SeededRandom) -> String {
        if hasTies { return random.one("1", "1", "2", "0.5", "0") }
        let whole = random.number(0...wholeMax)
        return random.chance(50) ? String(whole) : "\(whole).\(random.one("5", "25", "125", "333", "001"))"
    }

    /// Kroner with at most two decimals.
    func amount(_ random: inout SeededRandom) -> String {
        let isHuge = hasHugeAmounts && random.chance(10)
        let oere = random.number(0...(isHuge ? 10_000_000_000_000 : random.one(3, 100, 10_000, 1_000_000, 90_000_000)))
        let cents = oere % 100
        let sign = oere > 0 && random.chance(creditPercent) ? "-" : ""
        return "\(sign)\(oere / 100)" + (cents == 0 ? "" : ".\(cents < 10 ? "0" : "")\(cents)")
    }
}
