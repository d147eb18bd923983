extension SampleDataset {
    /// Writes the postings municipality by municipality and year by year, and gives their totals.
    func writePostings<Failure: Error>(
        _ services: ServiceTotals, after header: inout CsvBuffer,
        _ sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) -> LedgerTotals {
        try header.drain(isLast: true, into: sink)
        var totals = LedgerTotals()
        for municipality in TrialMunicipality.all.indices {
            for year in 0..<TrialCalendar.yearCount {
                var ledger = LedgerYear(
                    municipality: municipality, year: year, seed: seed, accounts: accounts, thinning: thinning)
                let householdCount = population.householdCount(in: municipality)
                for index in 0..<householdCount {
                    ledger.postHousehold(population.household(index, in: municipality))
                    try ledger.rows.drain(into: sink)
                }
                ledger.postShared(services: services, householdCount: householdCount)
                try ledger.rows.drain(isLast: true, into: sink)
                totals.add(ledger)
            }
        }
        return totals
    }
}
