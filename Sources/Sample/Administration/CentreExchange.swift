/// Hours that one cost centre gave another in a fiscal year.
struct CentreExchange {
    let provider: CostCentre
    let receiver: CostCentre
    let hoursThousandths: Int

    /// Personnel and IT serve the teams by their size, each other, and in every third municipality IT itself: the loop that
    /// only a reciprocal solution sees whole.
    static func rows(municipality: Int, year: Int, services: ServiceTotals) -> [CentreExchange] {
        var rows: [CentreExchange] = []
        let all = services.teamHours(municipality: municipality, year: year)
        func give(_ provider: CostCentre, _ receiver: CostCentre, _ hours: Int) {
            // Whole half hours.
            let rounded = hours / 500 * 500
            if rounded > 0 {
                rows.append(CentreExchange(provider: provider, receiver: receiver, hoursThousandths: rounded))
            }
        }
        give(.staffOffice, .informationTechnology, all / 150)
        for team in CostCentre.teams {
            give(.staffOffice, team, services.hours(of: team, municipality: municipality, year: year) / 40)
        }
        give(.informationTechnology, .staffOffice, all / 200)
        if municipality % 3 == 0 {
            give(.informationTechnology, .informationTechnology, all / 400)
        }
        for team in CostCentre.teams {
            give(.informationTechnology, team, services.hours(of: team, municipality: municipality, year: year) / 25)
        }
        return rows
    }
}
