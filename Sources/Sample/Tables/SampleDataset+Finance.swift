import CostModel

/// What stands beside the postings: their totals, the budgets and the price index.
extension SampleDataset {
    func appendControlTotals(_ totals: LedgerTotals, to rows: inout CsvBuffer) {
        for (municipality, year, yearTotals) in totals.years {
            for (key, total) in zip(accounts.totalKeys, yearTotals.totals) where total.rows > 0 {
                appendYear(municipality, year, to: &rows)
                rows.append(key)
                rows.comma()
                rows.append(total.rows)
                rows.comma()
                rows.append(oere: Int64(total.oere))
                rows.endRow()
            }
        }
    }

    /// Both budgets of each account that has postings, in whole thousand kroner: the original one within 6 % of what was
    /// spent, the revised one within 2 %.
    func appendBudgets(_ totals: LedgerTotals, to rows: inout CsvBuffer) {
        for (municipality, year, yearTotals) in totals.years {
            let index = municipality * TrialCalendar.yearCount + year
            var random = SplitMix64(key: seed, stream: .budgets, index: index)
            for (key, total) in zip(accounts.totalKeys, yearTotals.totals) where total.rows > 0 {
                appendBudget(
                    "original", key, total, perMille: random.number(in: 940...1060), municipality, year, to: &rows)
                appendBudget(
                    "revised", key, total, perMille: random.number(in: 980...1020), municipality, year, to: &rows)
            }
        }
    }

    /// The State's general price and wage index, which stands in for the municipal one.
    func appendPriceIndex(to rows: inout CsvBuffer) {
        let percents: [StaticString] = ["0.5", "0.5", "1.2", "1.9", "1.3", "1.1"]
        for (year, percent) in percents.enumerated() {
            rows.append("pl,")
            rows.append(TrialCalendar.firstYear + year)
            rows.comma()
            rows.append(percent)
            rows.append(",\"Økonomistyrelsen, statens generelle PL-indeks, juni 2024\"\n")
        }
    }

    private func appendBudget(
        _ kind: StaticString, _ key: String, _ total: ControlTotal, perMille: Int, _ municipality: Int, _ year: Int,
        to rows: inout CsvBuffer
    ) {
        appendYear(municipality, year, to: &rows)
        rows.append(kind)
        rows.comma()
        rows.append(key)
        rows.comma()
        let thousandKroner: Int64 = 1000_00
        rows.append(oere: Int64(total.oere) / 1000 * Int64(perMille) / thousandKroner * thousandKroner)
        rows.endRow()
    }

    private func appendYear(_ municipality: Int, _ year: Int, to rows: inout CsvBuffer) {
        rows.append(TrialMunicipality.all[municipality].code)
        rows.comma()
        rows.append(TrialCalendar.firstYear + year)
        rows.comma()
    }
}
