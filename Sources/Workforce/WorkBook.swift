import CostModel

/// Adds up rows of work. What is put in is counted apart from what comes out, so that a sum that is lost is seen.
struct WorkBook {
    private struct Key: Hashable {
        /// Nil for the whole network.
        var municipality: Int16?
        var year: FiscalYear
        var initiative: String
        var nature: WorkCategory.Nature
        var category: String
        var method: WorkMethod
        var assumption: String
    }

    private let municipalities: [Int16]
    private var groups: [Key: WorkedHours] = [:]
    private var given = WorkTally()

    init(municipalities: [Int16]) {
        self.municipalities = municipalities
    }

    mutating func add(_ row: WorkRow, _ category: WorkCategory) {
        let key = Key(
            municipality: row.municipality, year: row.year, initiative: row.initiative,
            nature: row.nature(of: category), category: row.category, method: row.method,
            assumption: row.assumption)
        var group =
            groups[key]
            ?? WorkedHours(
                municipality: row.municipality ?? 0, fiscalYear: row.year, initiative: row.initiative,
                nature: key.nature, category: row.category, method: row.method, assumption: row.assumption,
                isShared: row.municipality == nil, sharedBetween: row.municipality == nil ? municipalities.count : 1,
                countsAsFTE: category.countsAsFTE, minutes: .zero)
        group.minutes = row.minutes.flatMap { minutes in group.minutes.map { $0 + minutes } }
        if let minutes = row.minutes, !minutes.isRegistered { group.assumedMinutes += minutes.central }
        group.positionDays += row.positionDays
        if let oere = row.amountOere { group.amountOere = (group.amountOere ?? 0) + oere }
        group.rowCount += row.rowCount
        groups[key] = group
        given.add(minutes: row.minutes, positionDays: row.positionDays, oere: row.amountOere ?? 0, rows: row.rowCount)
    }

    /// Every municipality's rows, the network's given to each.
    /// - Throws: `InvariantBroken` where they do not add up to what was put in
    func closed() throws(InvariantBroken) -> [WorkedHours] {
        var taken = WorkTally()
        var hours: [WorkedHours] = []
        for (key, group) in groups {
            let shares = key.municipality == nil ? networkShares(of: group) : [group]
            taken.add(
                minutes: group.minutes, positionDays: group.positionDays,
                oere: shares.compactMap(\.amountOere).reduce(0, +), rows: group.rowCount)
            hours += shares
        }
        guard taken == given else { throw InvariantBroken(.hoursDoNotAddUp, at: "workforce") }
        return hours.sorted(by: WorkBook.precedes)
    }

    /// Equal parts. The odd øre of what was bought go to the municipalities with the lowest numbers.
    private func networkShares(of group: WorkedHours) -> [WorkedHours] {
        let count = Int128(municipalities.count)
        return municipalities.enumerated().map { index, municipality in
            var share = group
            share.municipality = municipality
            share.amountOere = group.amountOere.map { oere in
                let (quotient, rest) = oere.quotientAndRemainder(dividingBy: count)
                return quotient + (index < rest.magnitude ? rest.signum() : 0)
            }
            return share
        }
    }

    private static func precedes(_ left: WorkedHours, _ right: WorkedHours) -> Bool {
        func words(_ hours: WorkedHours) -> [String] {
            [
                hours.initiative, hours.nature.rawValue, hours.category, hours.method.rawValue, hours.assumption,
                hours.isShared ? "shared" : "",
            ]
        }
        if left.municipality != right.municipality { return left.municipality < right.municipality }
        if left.fiscalYear != right.fiscalYear { return left.fiscalYear < right.fiscalYear }
        return words(left).lexicographicallyPrecedes(words(right)) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
