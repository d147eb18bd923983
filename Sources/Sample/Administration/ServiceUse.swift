import CostModel

/// Hours that a team gave one citizen on one day.
struct ServiceUse {
    let centre: CostCentre
    let cpr: UInt64
    let usedOn: CivilDate
    let hoursThousandths: Int

    /// What the teams gave a household's members in a fiscal year (by position).
    static func rows(of household: Household, year: Int) -> [ServiceUse] {
        var rows: [ServiceUse] = []
        for resident in household.residents {
            let present = TrialCalendar.months(ofYear: year).clamped(to: resident.months(fromAge: 0, toAge: 90))
            guard !present.isEmpty else { continue }
            var random = SplitMix64(key: resident.key, stream: .services, index: year)
            for (centre, percent, countMax) in chances(resident.life, isParticipant: household.isParticipant)
            where random.chance(percent: percent) {
                for _ in 0..<random.number(in: 1...countMax) {
                    let month = present.lowerBound + random.below(present.count)
                    let firstDay = TrialCalendar.firstDay(ofMonth: month)
                    // A child born this month is seen from the birth on at the earliest.
                    let usedOn = max(firstDay.advanced(by: random.below(28)), resident.bornOn)
                    rows.append(
                        ServiceUse(
                            centre: centre, cpr: resident.cpr, usedOn: usedOn,
                            hoursThousandths: random.number(in: 6...120) * 250))
                }
            }
        }
        return rows
    }

    /// Which team, per cent of the years with any use of it, most rows in such a year.
    private static func chances(_ life: LifeKind, isParticipant: Bool) -> [(CostCentre, Int, Int)] {
        switch (life, isParticipant) {
        case (.child, true): [(.familyTeam, 60, 2)]
        case (.child, false): [(.familyTeam, 15, 1)]
        case (.parent, true): [(.familyTeam, 75, 3), (.jobTeam, 40, 2)]
        case (.parent, false): [(.familyTeam, 12, 1), (.jobTeam, 30, 1)]
        case (.youth, _): [(.jobTeam, 90, 4), (.adultTeam, 25, 2)]
        case (.background, _): [(.jobTeam, 35, 1), (.adultTeam, 10, 1)]
        default: [(.jobTeam, 80, 3), (.adultTeam, 55, 3)]
        }
    }
}
