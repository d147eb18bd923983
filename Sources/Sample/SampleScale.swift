/// How large a dataset must be to have about as many postings as asked for: background households, and for small numbers
/// which part of the postings is written.
struct SampleScale {
    /// Enough for every comparison group and every family that a child moves to.
    static let backgroundCountMin = 54
    /// Households of each municipality that the average is taken of.
    private static let sampledCountMax = 800

    let backgroundCount: Int
    let thinning: Thinning

    init(postingCount: Int, seed: UInt64) {
        let smallest = Population(backgroundCount: SampleScale.backgroundCountMin, seed: seed)
        let accounts = AccountTable()
        let countMin = SampleScale.rowCount(of: smallest, accounts: accounts, seed: seed)
        guard postingCount > countMin else {
            backgroundCount = SampleScale.backgroundCountMin
            thinning = SampleScale.thinning(
                of: smallest, countMin: countMin, to: postingCount, accounts: accounts, seed: seed)
            return
        }
        let missing = postingCount - countMin
        // A household has about 70 postings; at least 25 households of each municipality make the average good enough.
        let sampledCount = min(SampleScale.sampledCountMax, 25 + missing / (70 * TrialMunicipality.all.count))
        let sampledRows = SampleScale.householdRowCount(
            of: smallest, sampledCount: sampledCount, accounts: accounts, seed: seed)
        backgroundCount = SampleScale.backgroundCountMin + missing * sampledCount / max(1, sampledRows)
        thinning = .none
    }

    /// The part of the smallest population's postings that gives the number asked for. Refunds of nothing are not posted, so a
    /// part of the people's postings leaves a smaller part of the refunds: what the first try lacks, the second adds.
    private static func thinning(
        of smallest: Population, countMin: Int, to postingCount: Int, accounts: AccountTable, seed: UInt64
    ) -> Thinning {
        let kept = postingCount * 1_000_000_000 / countMin
        let tried = Thinning(keptPerBillion: kept, countsOnly: true)
        let found = rowCount(of: smallest, accounts: accounts, seed: seed, thinning: tried)
        return Thinning(keptPerBillion: min(1_000_000_000, kept * postingCount / max(1, found)), countsOnly: false)
    }

    /// Postings of a whole population.
    private static func rowCount(
        of population: Population, accounts: AccountTable, seed: UInt64, thinning: Thinning = .counting
    ) -> Int {
        var services = ServiceTotals()
        services.add(population)
        var rowCount = 0
        for municipality in TrialMunicipality.all.indices {
            for year in 0..<TrialCalendar.yearCount {
                var ledger = LedgerYear(
                    municipality: municipality, year: year, seed: seed, accounts: accounts, thinning: thinning)
                let householdCount = population.householdCount(in: municipality)
                for index in 0..<householdCount {
                    ledger.postHousehold(population.household(index, in: municipality))
                }
                ledger.postShared(services: services, householdCount: householdCount)
                rowCount += ledger.rowCount
            }
        }
        return rowCount
    }

    /// Postings of the first background households that the smallest population does not have, so many in each municipality.
    private static func householdRowCount(
        of smallest: Population, sampledCount: Int, accounts: AccountTable, seed: UInt64
    ) -> Int {
        var rowCount = 0
        for municipality in TrialMunicipality.all.indices {
            let first = smallest.householdCount(in: municipality)
            for year in 0..<TrialCalendar.yearCount {
                var ledger = LedgerYear(
                    municipality: municipality, year: year, seed: seed, accounts: accounts, thinning: .counting)
                for index in first..<(first + sampledCount) {
                    ledger.postHousehold(smallest.household(index, in: municipality))
                }
                rowCount += ledger.rowCount
            }
        }
        return rowCount
    }
}
