/// Hours that a municipality reports for a year without a register behind them: one row of `work_hours.csv` a year.
struct ReportedWork {
    /// Position in `TrialMunicipality.all`; nil for the whole network.
    let municipality: Int?
    /// Nil for work that serves all the municipality's initiatives.
    let initiative: String?
    let category: WorkCategory
    /// Central hours of the peak year, before the share.
    let hours: Int
    /// What low and high are of the central hours; 100 and 100 where the hours were registered.
    let lowPercent: Int
    let highPercent: Int
    /// The part of the row that is of the category; nil for all of it.
    let sharePercent: Int?
    /// The price of an hour that was bought, in kroner of 2015.
    let kronerPerHour: Int?
    let years: ClosedRange<Int>

    init(
        _ municipality: Int?, _ initiative: String?, _ category: WorkCategory, _ hours: Int,
        _ lowPercent: Int = 100, _ highPercent: Int = 100, sharePercent: Int? = nil, kronerPerHour: Int? = nil,
        years: ClosedRange<Int> = WorkCalendar.developmentYears
    ) {
        self.municipality = municipality
        self.initiative = initiative
        self.category = category
        self.hours = hours
        self.lowPercent = lowPercent
        self.highPercent = highPercent
        self.sharePercent = sharePercent
        self.kronerPerHour = kronerPerHour
        self.years = years
    }

    /// Half hours of a year, low, central and high. The committed project management is what was agreed; everything else moves
    /// by up to 3 % with the seed.
    func halfHours(year: Int, _ random: inout SplitMix64) -> (low: Int, central: Int, high: Int) {
        let percent = DevelopmentPace.percent(category, municipality: municipality, year: year)
        let perMille = category == .localProjectManagement ? 1000 : random.number(in: 970...1030)
        let central = 2 * hours * percent * perMille / 100_000
        return (central * lowPercent / 100, central, central * highPercent / 100)
    }

    /// Øre of so many half hours in a year; nil for work that is nobody's bill.
    func oere(halfHours: Int, year: Int) -> Int64? {
        kronerPerHour.map { PriceLevel.service(Int64($0 * halfHours) * 50, year: year) }
    }
}
