import CostModel

/// Who pays, who gains: what one budget paid for an initiative, and how what it pays for its citizens has moved. Net øre.
package struct PayerBalance: Hashable, Sendable {
    package var sector: String
    /// Booked on the initiative in this budget, in all years shown.
    package var paid: Int128 = 0
    /// For each person-year of those helped: during less before. Positive: the budget pays more.
    package var change: Int128?
    /// The same of the comparison arm; nil where there is none.
    package var comparisonChange: Int128?
    /// Person-years during.
    package var time = PersonYears()

    package init(sector: String) {
        self.sector = sector
    }

    /// The change that the comparison arm does not have too; the change itself where there is none.
    package var netChange: Int128? {
        change.map { $0 - (comparisonChange ?? 0) }
    }

    /// The sectors of the course and of what was booked, in the order of `sectors`, others after them.
    package static func all(
        _ course: EnrolmentCourse, booked: [String: Int128], sectors: [String]
    ) -> [PayerBalance] {
        let before = course.phase(.before, of: .intervention)
        let during = course.phase(.during, of: .intervention)
        let others = [course.phase(.before, of: .comparison), course.phase(.during, of: .comparison)]
        let known = Set(booked.keys).union(course.phases.flatMap(\.netBySector.keys))
        let order = sectors.filter(known.contains) + known.subtracting(sectors).sorted()
        return order.map { sector in
            var balance = PayerBalance(sector: sector)
            balance.paid = booked[sector] ?? 0
            balance.change = difference(before, during, sector)
            balance.comparisonChange = difference(others[0], others[1], sector)
            balance.time = during?.time ?? PersonYears()
            return balance
        }
    }

    private static func difference(_ before: EnrolmentPeriod?, _ during: EnrolmentPeriod?, _ sector: String) -> Int128?
    {
        guard let before = before?.netPerPersonYear(sector: sector),
            let during = during?.netPerPersonYear(sector: sector)
        else { return nil }
        return during - before
    }
}
