import Allocation
import CostModel

/// Traced postings of one family or citizen, by month and sector. What was allocated beside them has a year and no month.
struct MonthSection {
    let facts: OverviewFacts
    let columns: OverviewColumns
    let months: [TracedMonth]

    private struct Month: Hashable, Comparable {
        var year: FiscalYear
        var month: Int

        static func < (left: Month, right: Month) -> Bool {
            (left.year, left.month) < (right.year, right.month)
        }

        var text: String {
            "\(year)-\(month < 10 ? "0" : "")\(month)"
        }
    }

    /// - Throws: `InvariantBroken` where the postings are not what was traced
    func section() throws(InvariantBroken) -> ReportSection {
        var sums: [Month: [String: Int128]] = [:]
        var postings: [Month: Int] = [:]
        for line in months {
            // What belongs to no sector is excluded or unallocated, and so was traced to nobody.
            guard line.account.dranst == 1 || line.account.dranst == 2,
                let sector = AccountSector.sector(of: line.account, columns.listing.model, in: line.fiscalYear)
            else { continue }
            let month = Month(year: line.fiscalYear, month: line.month)
            sums[month, default: [:]][sector, default: 0] += line.net
            postings[month, default: 0] += line.postings
        }
        let total = sums.values.reduce(Int128(0)) { $0 + $1.values.reduce(0, +) }
        guard total == facts.cost.reduce(Int128(0), { $0 + ($1.isTraced ? $1.net : 0) }) else {
            throw InvariantBroken(.partsDoNotAddUp, at: "traced.months")
        }
        return section(sums, postings)
    }

    private func section(_ sums: [Month: [String: Int128]], _ postings: [Month: Int]) -> ReportSection {
        let sectors = columns.ordered(Set(sums.values.flatMap(\.keys)))
        let months = sums.keys.sorted()
        let bySector = sectors.map { sector in sums.values.reduce(Int128(0)) { $0 + ($1[sector] ?? 0) } }
        return ReportSection(
            id: "months", title: BilingualText(da: "Henført måned for måned", en: "Traced month by month"),
            table: ReportTable(
                columns: [
                    OverviewColumns.column("month", "Måned", "Month", .code),
                    OverviewColumns.column("postings", "Posteringer", "Postings", .count),
                ]
                    + sectors.map { sector in
                        let name = columns.sectorName(sector)
                        return OverviewColumns.kroner("net_\(sector)", name.danish, name.english)
                    } + [OverviewColumns.kroner("net", "I alt", "In all")],
                rows: months.map { month in
                    [.text(month.text), TableCell(postings[month])]
                        + sectors.map { .number(sums[month]?[$0] ?? 0) }
                        + [.number(sums[month]?.values.reduce(0, +) ?? 0)]
                },
                totals: [.empty, TableCell(postings.values.reduce(0, +))] + bySector.map { .number($0) }
                    + [.number(bySector.reduce(0, +))], notes: MonthSection.notes),
            chart: months.count > 1 ? chart(months, sectors, sums) : nil)
    }

    private static let notes = [
        BilingualText(
            da:
                "Netto af posteringer med CPR-nummer efter den måned, ydelsen vedrører, ellers bogføringens. Det fordelte har et år og ingen måned; det står i den første tabel.",
            en:
                "Net of postings with a CPR number, by the month of the service, else of the posting. What was allocated has a year and no month; it is in the first table."
        )
    ]

    /// The dearest month; of equals the first.
    private func title(_ months: [Month], _ sums: [Month: [String: Int128]]) -> BilingualText {
        let nets = months.map { sums[$0]?.values.reduce(0, +) ?? 0 }
        let most = nets.max() ?? 0
        let month = months[nets.firstIndex(of: most) ?? 0].text
        return BilingualText(
            da: "Henført netto var højest i \(month): \(kroner(most, .danish)) kr.",
            en: "Traced net was highest in \(month): DKK \(kroner(most, .english)).")
    }

    private func chart(_ months: [Month], _ sectors: [String], _ sums: [Month: [String: Int128]]) -> Chart {
        Chart(
            form: .lines,
            title: title(months, sums),
            description: BilingualText(
                da: "En linje for hvert budgetområde over månederne.", en: "A line for each sector over the months."),
            categories: months.map { BilingualText(da: $0.text, en: $0.text) },
            series: sectors.map { sector in
                Chart.Series(name: columns.sectorName(sector), values: months.map { sums[$0]?[sector] ?? 0 })
            }, unit: OverviewColumns.wholeKroner, unitName: BilingualText(da: "kr.", en: "DKK"))
    }
}
