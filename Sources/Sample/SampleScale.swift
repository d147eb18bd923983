/// How large a dataset must be to have about as many postings as asked for: background households, and for small numbers
/// which part of the postings is written.
struct SampleScale {
    /// Enough for every comparison group and every family that a child moves to.
    static let backgroundCountMin = 96
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
            let kept = postingCount * 1_000_000_000 / countMin
            thinning = Thinning(keptPerBillion: kept, countsOnly: false)
            return
        }
        let missing = postingCount - countMin
        // A household has 30 to 60 postings; 25 a municipality leave the average of a small sample good enough.
        let sampledCount = min(SampleScale.sampledCountMax, 25 + missing / (40 * TrialMunicipality.all.count))
        let sampledRows = SampleScale.householdRowCount(
            of: smallest, sampledCount: sampledCount, accounts: accounts, seed: seed)
        backgroundCount = SampleScale.backgroundCountMin + missing * sampledCount / max(1, sampledRows)
        thinning = .none
    }

    /// Postings of a whole population.
    private static func rowCount(of population: Population, accounts: AccountTable, seed: UInt64) -> Int {
        var services = ServiceTotals()
        services.add(population)
        var rowCount = 0
        for municipality in TrialMunicipality.all.indices {
            for year in 0..<TrialCalendar.yearCount {
                var ledger = LedgerYear(
                    municipality: municipality, year: year, seed: seed, accounts: accounts, thinning: .counting)
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
