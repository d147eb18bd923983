import CostModel

extension LedgerYear {
    /// What no citizen, family, activity or cost centre is named on. Everything grows with the number of households.
    mutating func postAdministration(householdCount: Int) {
        let unit = PriceLevel.service(Int64(householdCount) * 1_000_00, year: year)
        postMonthly(.administrationPay, yearly: unit * 6, .none, series: 20)
        postMonthly(.administrationGoods, yearly: unit / 2, .none, series: 21)
        postMonthly(.technologyServices, yearly: unit * 2, .none, series: 22)
        postMonthly(.jobCentreServices, yearly: unit, .none, series: 23)
        postMonthly(.dayCareOperation, yearly: unit * 12, .none, series: 24)
        let elderly: PostingAccount = year < MeasureKind.splitYear ? .elderlyCareUntil2017 : .elderlyCare
        postMonthly(elderly, yearly: unit * 10, .none, series: 25)
        postQuarterly(.administrationServices, yearly: unit, series: 26)
        postQuarterly(.shelterGrant, yearly: unit, series: 27)
        postQuarterly(.otherSocial, yearly: unit / 2, series: 28)
        postInternalSettlement(monthly: unit / 40)
        postConstruction()
    }

    private mutating func postQuarterly(_ account: PostingAccount, yearly: Int64, series: Int) {
        var random = SplitMix64(
            key: seed, stream: .administration, index: (municipality * TrialCalendar.yearCount + year) * 100 + series)
        for quarter in 0..<4 {
            let month = months.lowerBound + 3 * quarter + 2
            let oere = yearly / 4 * Int64(random.number(in: 850...1150)) / 1000
            post(SamplePosting(account, oere, .invoice(for: month, dayOffset: random.below(30)), .none))
        }
    }

    /// One department's charge is another's income: the two cancel, and neither is a cost.
    private mutating func postInternalSettlement(monthly: Int64) {
        for month in months where month % 3 == 2 {
            let charge = SamplePosting(.internalCharge, monthly, .monthEnd(month), .none)
            post(charge, with: SamplePosting(.internalIncome, -monthly, .monthEnd(month), .none))
        }
    }

    private mutating func postConstruction() {
        var random = SplitMix64(
            key: seed, stream: .administration, index: (municipality * TrialCalendar.yearCount + year) * 100 + 99)
        for account in [PostingAccount.housingConstruction, .institutionConstruction] where random.chance(percent: 60) {
            let month = months.lowerBound + random.below(11)
            let oere = Int64(random.number(in: 150_000_00...1_900_000_00))
            post(SamplePosting(account, oere, .invoice(for: month, dayOffset: random.below(20)), .none))
        }
    }
}
