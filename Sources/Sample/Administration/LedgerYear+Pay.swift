import CostModel

extension LedgerYear {
    /// A team's pay for an hour with a citizen, in øre of 2015: the hours without one are in it.
    private static let oerePerTeamHour: Int64 = 640_00

    /// Pay of the cost centres, month by month; a centre that served nobody costs nothing.
    mutating func postCentrePay(_ services: ServiceTotals) {
        let all = Int64(services.teamHours(municipality: municipality, year: year))
        for centre in CostCentre.allCases {
            let hours =
                switch centre {
                case .staffOffice: all * 7 / 100
                case .informationTechnology: all * 11 / 100
                case .jobTeam, .adultTeam, .familyTeam:
                    Int64(services.hours(of: centre, municipality: municipality, year: year))
                }
            let yearly = PriceLevel.service(hours * LedgerYear.oerePerTeamHour / 1000, year: year)
            postMonthly(centre.payAccount, yearly: yearly, PostingLinks(costCentre: centre), series: centre.rawValue)
        }
    }

    /// The staff of the trial's initiatives, from half a year before each one's start: the posting names the initiative. What
    /// was paid in a year before anybody was enrolled reaches nobody.
    mutating func postInitiativePay() {
        for (number, initiative) in TrialInitiative.all.enumerated() where initiative.municipality == municipality {
            let account: PostingAccount =
                switch initiative.cluster {
                case .youth: .jobCentrePay
                case .adult: .adultTeamPay
                case .family: .childTeamPay
                }
            let monthly = PriceLevel.service(
                24_000_00 + Int64(initiative.participantCount) * 260_00, year: year)
            var random = SplitMix64(key: seed, stream: .pay, index: 10_000 + number * 10 + year)
            for month in months where month >= initiative.startMonth - 6 {
                let oere = monthly * Int64(random.number(in: 970...1030)) / 1000
                post(SamplePosting(account, oere, .monthEnd(month), PostingLinks(initiative: number)))
            }
        }
    }

    /// A year's amount in twelve postings that differ by up to 3 %.
    mutating func postMonthly(_ account: PostingAccount, yearly: Int64, _ links: PostingLinks, series: Int) {
        var random = SplitMix64(
            key: seed, stream: .pay, index: (municipality * TrialCalendar.yearCount + year) * 100 + series)
        for month in months {
            let oere = yearly / 12 * Int64(random.number(in: 970...1030)) / 1000
            post(SamplePosting(account, oere, .monthEnd(month), links))
        }
    }
}
