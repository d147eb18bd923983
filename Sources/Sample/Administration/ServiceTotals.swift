/// Hours each cost centre gave to citizens, by municipality and fiscal year:
/// capacities, the services between centres and the centres' pay follow from them.
struct ServiceTotals {
    private var thousandths = [Int](
        repeating: 0,
        count: TrialMunicipality.all.count * TrialCalendar.yearCount * CostCentre.allCases.count)

    mutating func add(_ use: ServiceUse, municipality: Int, year: Int) {
        thousandths[ServiceTotals.position(use.centre, municipality, year)] += use.hoursThousandths
    }

    /// Adds what the teams give a whole population.
    mutating func add(_ population: Population) {
        for municipality in TrialMunicipality.all.indices {
            for index in 0..<population.householdCount(in: municipality) {
                let household = population.household(index, in: municipality)
                for year in 0..<TrialCalendar.yearCount {
                    for use in ServiceUse.rows(of: household, year: year) {
                        add(use, municipality: municipality, year: year)
                    }
                }
            }
        }
    }

    /// Thousandths of an hour to citizens.
    func hours(of centre: CostCentre, municipality: Int, year: Int) -> Int {
        thousandths[ServiceTotals.position(centre, municipality, year)]
    }

    /// Thousandths of an hour of all teams together.
    func teamHours(municipality: Int, year: Int) -> Int {
        CostCentre.teams.reduce(0) { $0 + hours(of: $1, municipality: municipality, year: year) }
    }

    /// What a centre can give in a year, in thousandths of an hour: 4 to 16 % more than it gave. Nil for the centres whose
    /// capacity nobody has set.
    func capacity(of centre: CostCentre, municipality: Int, year: Int, seed: UInt64) -> Int? {
        let given = hours(of: centre, municipality: municipality, year: year)
        guard given > 0, (municipality + centre.rawValue) % 2 == 0 else { return nil }
        let index = ServiceTotals.position(centre, municipality, year)
        var random = SplitMix64(key: seed, stream: .capacity, index: index)
        let capacity = given * random.number(in: 104...116) / 100
        return (capacity / 10_000 + 1) * 10_000
    }

    private static func position(_ centre: CostCentre, _ municipality: Int, _ year: Int) -> Int {
        (municipality * TrialCalendar.yearCount + year) * CostCentre.allCases.count + centre.rawValue
    }
}
