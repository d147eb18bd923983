import CostModel

/// Cost by sector and year: gross, the State's money, net.
struct CostSection {
    let facts: OverviewFacts
    let columns: OverviewColumns

    private struct Key: Hashable {
        var year: FiscalYear
        var sector: String
    }

    private struct Sum {
        var expense: Int128 = 0
        var reimbursement: Int128 = 0
        var stateShare: Int128 = 0
        var traced: Int128 = 0

        mutating func add(_ cell: CostCell) {
            expense += cell.expense
            reimbursement += cell.reimbursement
            stateShare += cell.stateShare
            if cell.isTraced { traced += cell.net }
        }

        var net: Int128 { expense + reimbursement }

        var cells: [TableCell] {
            [expense, reimbursement, net, traced, net - traced, stateShare].map { .number($0) }
        }
    }

    var section: ReportSection {
        var sums: [Key: Sum] = [:]
        var total = Sum()
        for cell in facts.cost {
            sums[Key(year: cell.fiscalYear, sector: cell.sector), default: Sum()].add(cell)
            total.add(cell)
        }
        let sectors = columns.ordered(Set(sums.keys.map(\.sector)))
        let years = Set(sums.keys.map(\.year)).sorted()
        let address = facts.address
        let rows = years.flatMap { year in
            sectors.compactMap { sector -> [TableCell]? in
                guard let sum = sums[Key(year: year, sector: sector)] else { return nil }
                let place = address.with("fiscal_year", year).with("sector", sector)
                return [TableCell(year.number), .text(sector)] + sum.cells + [.text(place.text)]
            }
        }
        let table = ReportTable(
            columns: [OverviewColumns.year, columns.sector] + CostSection.amounts + [OverviewColumns.address],
            rows: rows,
            totals: [.empty, .text("")] + total.cells + [.text(address.text)],
            notes: CostSection.notes + (facts.scope.isOfParticipants ? [CostSection.participants] : []))
        return ReportSection(
            id: "cost-by-sector",
            title: BilingualText(da: "Omkostning efter budgetområde og år", en: "Cost by sector and year"),
            table: table,
            chart: chart(years, sectors, findings(sums, total)) { sums[Key(year: $0, sector: $1)]?.net })
    }

    private static let amounts = [
        OverviewColumns.kroner("expense", "Udgift", "Expense"),
        OverviewColumns.kroner("reimbursement", "Refusion", "Reimbursement"),
        OverviewColumns.kroner("net", "Netto", "Net"),
        OverviewColumns.kroner("traced", "Heraf henført", "Of it traced"),
        OverviewColumns.kroner("allocated", "Heraf fordelt", "Of it allocated"),
        OverviewColumns.kroner("state_share", "Statens andel", "State share"),
    ]

    private static let notes = [
        BilingualText(
            da: "Henført er bogført med borgerens CPR-nummer; fordelt er delt ud efter modellens regler.",
            en: "Traced was posted with the citizen's CPR number; allocated was divided by the model's rules."),
        BilingualText(
            da: "Statens andel er beregnet af medfinansierede udgifter, står i intet regnskab og er ikke lagt til.",
            en: "The State share is computed from co-financed expenses, stands in no ledger and is not added in."),
    ]

    private static let participants = BilingualText(
        da:
            "Dem, der er i forløb, har været det eller kommer det; sammenligningsgruppen står kun under Før, under og efter.",
        en:
            "Those who are, were or will be enrolled; the comparison arm is only in Before, during and after.")

    private func findings(_ sums: [Key: Sum], _ total: Sum) -> [BilingualText] {
        let bySector = Dictionary(grouping: sums, by: \.key.sector).mapValues {
            $0.reduce(Int128(0)) { $0 + $1.value.net }
        }
        guard total.net > 0, let largest = bySector.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
            return []
        }
        let name = columns.sectorName(largest.key)
        return [
            BilingualText(
                da:
                    "\(name.danish) betaler mest: \(kroner(largest.value, .danish)) kr. netto, \(percent(largest.value, of: total.net, .danish)) af det hele.",
                en:
                    "\(name.english) pays most: DKK \(kroner(largest.value, .english)) net, \(percent(largest.value, of: total.net, .english)) of it all."
            )
        ]
    }

    private func chart(
        _ years: [FiscalYear], _ sectors: [String], _ findings: [BilingualText],
        _ net: (FiscalYear, String) -> Int128?
    ) -> Chart? {
        guard !years.isEmpty else { return nil }
        return Chart(
            form: .stackedBars,
            title: findings.first ?? BilingualText(da: "Netto pr. år efter budgetområde", en: "Net per year by sector"),
            description: BilingualText(
                da: "En søjle for hvert regnskabsår, delt efter det budgetområde, der betaler.",
                en: "A bar for each fiscal year, divided by the sector that pays."),
            categories: years.map { BilingualText(da: $0.description, en: $0.description) },
            series: sectors.map { sector in
                Chart.Series(name: columns.sectorName(sector), values: years.map { net($0, sector) })
            },
            unit: OverviewColumns.wholeKroner, unitName: BilingualText(da: "kr.", en: "DKK"))
    }
}
