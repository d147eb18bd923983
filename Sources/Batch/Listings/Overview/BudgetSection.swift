import Allocation
import CostModel
import Published

/// Budgets against what was posted, by sector and year, of the whole municipality.
struct BudgetSection {
    let municipality: Int16
    let facts: OverviewFacts
    let columns: OverviewColumns
    let budgets: [BudgetLine]
    let accounts: [AccountReconciliation]

    private struct Key: Hashable {
        var year: FiscalYear
        var sector: String
    }

    private struct Sums {
        var original: Int128?
        var revised: Int128?
        var posted: Int128 = 0
    }

    /// Nil where the municipality has no budget in the years.
    var section: ReportSection? {
        let sums = self.sums
        guard sums.values.contains(where: { $0.original != nil || $0.revised != nil }) else { return nil }
        let sectors = columns.ordered(Set(sums.keys.map(\.sector)))
        let years = Set(sums.keys.map(\.year)).sorted()
        return ReportSection(
            id: "budget",
            title: BilingualText(
                da: "Budget og regnskab i hele kommunen", en: "Budget and accounts, whole municipality"),
            table: ReportTable(
                columns: [OverviewColumns.year, columns.sector] + BudgetSection.figures,
                rows: years.flatMap { year in
                    sectors.compactMap { sector -> [TableCell]? in
                        guard let sum = sums[Key(year: year, sector: sector)] else { return nil }
                        return [TableCell(year.number), .text(sector)] + BudgetSection.cells(sum)
                    }
                }, notes: notes), chart: chart(years.last, sectors, sums))
    }

    /// Both by function and dranst alone, since budgets have no grouping.
    private var sums: [Key: Sums] {
        var sums: [Key: Sums] = [:]
        for line in budgets where facts.years.contains(line.fiscalYear) {
            guard let sector = sector(line.function, line.dranst, line.fiscalYear) else { continue }
            let key = Key(year: line.fiscalYear, sector: sector)
            if line.isRevised {
                sums[key, default: Sums()].revised = (sums[key]?.revised ?? 0) + line.oere
            } else {
                sums[key, default: Sums()].original = (sums[key]?.original ?? 0) + line.oere
            }
        }
        for account in accounts where account.municipality == municipality {
            let year = FiscalYear(account.fiscalYear)
            guard facts.years.contains(year), let sector = sector(account.function, account.dranst, year) else {
                continue
            }
            sums[Key(year: year, sector: sector), default: Sums()].posted += account.posted
        }
        return sums
    }

    private func sector(_ function: String, _ dranst: Int16, _ year: FiscalYear) -> String? {
        guard dranst == 1 || dranst == 2, let code = FunctionCode(function) else { return nil }
        let account = Account(function: code, dranst: dranst, ownership: nil, grouping: "", species: "")
        return AccountSector.sector(of: account, columns.listing.model, in: year)
    }

    private static let figures = [
        OverviewColumns.kroner("budget_original", "Oprindeligt budget", "Original budget"),
        OverviewColumns.kroner("budget_revised", "Korrigeret budget", "Revised budget"),
        OverviewColumns.kroner("posted", "Bogført", "Posted"),
        OverviewColumns.kroner("deviation", "Afvigelse", "Deviation"),
    ]

    private static func cells(_ sum: Sums) -> [TableCell] {
        let budget = sum.revised ?? sum.original
        return [
            sum.original.map { .number($0) } ?? .empty, sum.revised.map { .number($0) } ?? .empty, .number(sum.posted),
            budget.map { .number(sum.posted - $0) } ?? .empty,
        ]
    }

    private var notes: [BilingualText] {
        [
            BilingualText(
                da:
                    "Afvigelse er bogført minus korrigeret budget, ellers oprindeligt. Efter funktion og dranst 1 og 2; budgetter har ingen gruppering. Kontiene bag: omkost reconcile --accounts, og posteringerne på en af dem: omkost explain m=\(municipality),y=ÅR,fn=FUNKTION,st=all.",
                en:
                    "Deviation is posted less the revised budget, else the original one. By function and dranst 1 and 2; budgets have no grouping. The accounts behind: omkost reconcile --accounts, and the postings on one: omkost explain m=\(municipality),y=YEAR,fn=FUNCTION,st=all."
            )
        ]
    }

    /// The sector that is furthest from its budget in the year.
    private func title(_ year: FiscalYear, _ sectors: [String], _ sums: [Key: Sums]) -> BilingualText {
        let deviations = sectors.compactMap { sector -> (sector: String, oere: Int128)? in
            guard let sum = sums[Key(year: year, sector: sector)], let budget = sum.revised ?? sum.original else {
                return nil
            }
            return (sector, sum.posted - budget)
        }
        guard let furthest = deviations.max(by: { $0.oere.magnitude < $1.oere.magnitude }), furthest.oere != 0 else {
            return BilingualText(da: "Budget og bogført \(year)", en: "Budget and posted \(year)")
        }
        let name = columns.sectorName(furthest.sector)
        let size = Int128(furthest.oere.magnitude)
        let (danish, english) = furthest.oere > 0 ? ("over", "above") : ("under", "below")
        return BilingualText(
            da: "\(name.danish) lå i \(year) længst fra budgettet: \(kroner(size, .danish)) kr. \(danish).",
            en: "\(name.english) was furthest from its budget in \(year): DKK \(kroner(size, .english)) \(english).")
    }

    private func chart(_ year: FiscalYear?, _ sectors: [String], _ sums: [Key: Sums]) -> Chart? {
        guard let year else { return nil }
        let known = sectors.filter { sums[Key(year: year, sector: $0)] != nil }
        return Chart(
            form: .bars, title: title(year, known, sums),
            description: BilingualText(
                da: "For hvert budgetområde det korrigerede budget ved siden af det bogførte.",
                en: "For each sector the revised budget beside what was posted."),
            categories: known.map(columns.sectorName),
            series: [
                Chart.Series(
                    name: BilingualText(da: "Budget", en: "Budget"),
                    values: known.map { sector in
                        let sum = sums[Key(year: year, sector: sector)]
                        return sum?.revised ?? sum?.original
                    }),
                Chart.Series(
                    name: BilingualText(da: "Bogført", en: "Posted"),
                    values: known.map { sums[Key(year: year, sector: $0)]?.posted }),
            ], unit: OverviewColumns.wholeKroner, unitName: BilingualText(da: "kr.", en: "DKK"))
    }
}
