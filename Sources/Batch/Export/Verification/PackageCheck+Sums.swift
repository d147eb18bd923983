import CostModel

// Figures against each other. A sum is compared where all that it is of is shown; where something is not, it cannot be.
extension PackageCheck {
    private static let group = ["municipality", "cluster", "arm"]
    private static let amounts = ["expense", "reimbursement", "net"]

    /// Net is expense plus reimbursement, in every row that is shown.
    static let rows = PackageCheck(
        name: "net", title: BilingualText(da: "Netto er udgift plus refusion", en: "Net is expense plus reimbursement")
    ) { package in
        package.tables.filter { table in amounts.allSatisfy { table.place(of: $0) != nil } }.flatMap { table in
            table.rows.enumerated().compactMap { index, row -> PackageFault? in
                let figures = amounts.map { table.number(row, $0, digits: 2) }
                if table.isSuppressed(row) {
                    return figures.allSatisfy { $0 == nil }
                        ? nil : PackageFault(kind: .figureWrong, place: "\(table.name), line \(index + 2)")
                }
                guard let expense = figures[0], let reimbursement = figures[1], expense + reimbursement == figures[2]
                else { return PackageFault(kind: .figureWrong, place: "\(table.name), line \(index + 2)") }
                return nil
            }
        }
    }

    /// Whoever cost something was there: no cell of cost has more persons than its cell of time.
    static let costsOfTime = PackageCheck(
        name: "persons",
        title: BilingualText(da: "Ingen koster uden at være der", en: "Nobody costs without being there")
    ) { package in
        guard let costs = package.table("costs"), let time = package.table("time") else { return [] }
        let names = group + ["phase", "fiscal_year"]
        let there = shownRows(time, names)
        return costs.rows.compactMap { row in
            let key = costs.key(row, names)
            guard let persons = costs.number(row, "persons", digits: 0), let most = there[key]?.first,
                let all = time.number(most, "persons", digits: 0), persons > all
            else { return nil }
            return fault(costs, key)
        }
    }

    static let summaryOfCosts = sums(
        "summary", BilingualText(da: "Årsoversigten er summen af costs", en: "The yearly summary is the sum of costs"),
        of: "costs", in: "summary", by: group + ["fiscal_year"], amounts.map { ($0, 2) })

    static let phasesOfCosts = sums(
        "phases", BilingualText(da: "Faserne er summen af costs", en: "The phases are the sum of costs"), of: "costs",
        in: "phases", by: ["arm", "sector", "phase"], amounts.map { ($0, 2) })

    /// The records of every cell that is shown add up to it, and there are none of a cell that is not.
    static let costsOfRecords = records(
        "records", BilingualText(da: "Personrækkerne giver costs", en: "The records add up to costs"),
        of: "person_costs", in: "costs", by: group + ["sector", "phase", "fiscal_year"], amounts.map { ($0, 2) })

    static let timeOfRecords = PackageCheck(
        name: "record_time",
        title: BilingualText(da: "Personernes dage giver personårene", en: "The days of persons give the person-years")
    ) { package in
        guard let records = package.table("person_time"), let cells = package.table("time") else { return [] }
        let names = group + ["phase", "fiscal_year"]
        let own = Dictionary(grouping: records.rows) { records.key($0, names) }
        return cells.rows.compactMap { row in
            let key = cells.key(row, names)
            let mine = own[key] ?? []
            guard !cells.isSuppressed(row) else { return mine.isEmpty ? nil : fault(cells, key) }
            let days = mine.reduce(Int128(0)) { $0 + (records.number($1, "person_days", digits: 0) ?? 0) }
            let year = Int16(key[4]).map { Int128(FiscalYear($0).days.dayCount) } ?? 0
            let years = roundedHalfAway(numerator: days * 1_000, denominator: year)
            return years == cells.number(row, "person_years", digits: 3) ? nil : fault(cells, key)
        }
    }

    /// Every record is of a person who is told of, in the same municipality, cluster and arm.
    static let recordsOfPersons = PackageCheck(
        name: "record_persons",
        title: BilingualText(da: "Personrækker er af personer i persons", en: "Records are of persons in persons")
    ) { package in
        guard let persons = package.table("persons") else { return [] }
        let known = Set(persons.rows.map { persons.key($0, ["person"] + group) })
        return ["person_costs", "person_time"].compactMap(package.table).flatMap { table in
            table.rows.enumerated().filter { !known.contains(table.key($0.element, ["person"] + group)) }.map {
                PackageFault(kind: .sumDiffers, place: "\(table.name), line \($0.offset + 2)")
            }
        }
    }

    /// Low is no more than central, central no more than high.
    static let work = PackageCheck(
        name: "ranges", title: BilingualText(da: "Spænd er i orden", en: "Ranges are in order")
    ) { package in
        guard let table = package.table("fte") else { return [] }
        return table.rows.enumerated().flatMap { index, row in
            [("hours", 3), ("fte", 6)].filter { name, digits in
                let ends = ["low", "central", "high"].map { table.number(row, "\(name)_\($0)", digits: digits) }
                guard let low = ends[0], let central = ends[1], let high = ends[2] else { return false }
                return low > central || central > high
            }.map { _ in PackageFault(kind: .figureWrong, place: "\(table.name), line \(index + 2)") }
        }
    }

    // MARK: How sums are compared

    /// Of the parts of each total, where all are shown.
    private static func sums(
        _ name: String, _ title: BilingualText, of parts: String, in totals: String, by names: [String],
        _ figures: [(name: String, digits: Int)]
    ) -> PackageCheck {
        PackageCheck(name: name, title: title) { package in
            guard let parts = package.table(parts), let totals = package.table(totals) else { return [] }
            let groups = Dictionary(grouping: parts.rows) { parts.key($0, names) }
            return totals.rows.filter { !totals.isSuppressed($0) }.compactMap { row in
                let key = totals.key(row, names)
                guard let own = groups[key], !own.contains(where: parts.isSuppressed) else { return nil }
                return agree(parts, own, totals, row, figures) ? nil : fault(totals, key)
            }
        }
    }

    private static func records(
        _ name: String, _ title: BilingualText, of records: String, in cells: String, by names: [String],
        _ figures: [(name: String, digits: Int)]
    ) -> PackageCheck {
        PackageCheck(name: name, title: title) { package in
            guard let records = package.table(records), let cells = package.table(cells) else { return [] }
            let groups = Dictionary(grouping: records.rows) { records.key($0, names) }
            let known = Set(cells.rows.map { cells.key($0, names) })
            return cells.rows.compactMap { row in
                let key = cells.key(row, names)
                let own = groups[key] ?? []
                guard !cells.isSuppressed(row) else { return own.isEmpty ? nil : fault(cells, key) }
                return agree(records, own, cells, row, figures) ? nil : fault(cells, key)
            }
                + groups.keys.filter { !known.contains($0) }.sorted { $0.lexicographicallyPrecedes($1) }.map {
                    fault(cells, $0)
                }
        }
    }

    private static func agree(
        _ parts: PackageTable, _ own: [[String]], _ totals: PackageTable, _ row: [String],
        _ figures: [(name: String, digits: Int)]
    ) -> Bool {
        figures.allSatisfy { name, digits in
            own.reduce(Int128(0)) { $0 + (parts.number($1, name, digits: digits) ?? 0) }
                == totals.number(row, name, digits: digits)
        }
    }

    private static func shownRows(_ table: PackageTable, _ names: [String]) -> [[String]: [[String]]] {
        Dictionary(grouping: table.rows.filter { !table.isSuppressed($0) }) { table.key($0, names) }
    }

    private static func fault(_ table: PackageTable, _ key: [String]) -> PackageFault {
        PackageFault(kind: .sumDiffers, place: "\(table.name): \(key.joined(separator: " / "))")
    }
}
