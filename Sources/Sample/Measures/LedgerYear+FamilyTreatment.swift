import CostModel

extension LedgerYear {
    /// Treatment of a whole family: the posting names the family and none of its members.
    mutating func postFamilyTreatment(of household: Household) {
        guard let family = household.family, let first = household.residents.first else { return }
        var random = SplitMix64(key: first.key, stream: .familyTreatment)
        guard random.chance(percent: household.isParticipant ? 60 : 22) else { return }
        let start = random.number(in: -4...(TrialCalendar.monthCount - 8))
        let treated = start..<(start + random.number(in: 8...26))
        let monthly = Int64(random.number(in: 7_500_00...24_000_00))
        for month in treated.clamped(to: first.months).clamped(to: months) {
            var monthRandom = SplitMix64(key: first.key, stream: .familyTreatment, index: 1 + month)
            let oere = PriceLevel.service(monthly * Int64(monthRandom.number(in: 700...1300)) / 1000, year: year)
            let dates = PostingDates.invoice(for: month, dayOffset: monthRandom.below(20))
            _ = postWithCorrections(
                SamplePosting(.familyTreatment, oere, dates, PostingLinks(family: family)), &monthRandom)
        }
    }
}
