import CostModel
import Summary

/// What one citizen, one family and one person-year cost, year by year: means and medians, since costs are skewed.
struct DistributionSection {
    let facts: OverviewFacts

    var section: ReportSection {
        let citizens = Dictionary(grouping: facts.citizens, by: \.fiscalYear).mapValues { Distribution($0.map(\.net)) }
        let families = Dictionary(grouping: facts.families, by: \.fiscalYear).mapValues { Distribution($0.map(\.net)) }
        let years = Set(citizens.keys).union(families.keys).sorted()
        let address = FigureAddress(facts.scope)
        return ReportSection(
            id: "per-person", title: BilingualText(da: "Pr. borger og familie", en: "Per citizen and family"),
            findings: finding(citizens),
            table: ReportTable(
                columns: DistributionSection.columns,
                rows: years.map { year in
                    [TableCell(year.number)] + DistributionSection.cells(citizens[year])
                        + DistributionSection.cells(families[year]) + [.text(address.with("fiscal_year", year).text)]
                }, notes: DistributionSection.notes))
    }

    private static let columns =
        [OverviewColumns.year] + figures("citizen", "borger", "citizen", "Borgere", "Citizens")
        + figures("family", "familie", "family", "Familier", "Families") + [OverviewColumns.address]

    private static func figures(
        _ name: String, _ danish: String, _ english: String, _ many: String, _ manyEnglish: String
    ) -> [TableColumn] {
        [
            OverviewColumns.column("\(name)_count", many, manyEnglish, .count),
            OverviewColumns.kroner("\(name)_mean", "Gennemsnit pr. \(danish)", "Mean per \(english)"),
            OverviewColumns.kroner("\(name)_lower_quartile", "Nedre kvartil", "Lower quartile"),
            OverviewColumns.kroner("\(name)_median", "Median", "Median"),
            OverviewColumns.kroner("\(name)_upper_quartile", "Øvre kvartil", "Upper quartile"),
        ]
    }

    private static func cells(_ distribution: Distribution?) -> [TableCell] {
        guard let distribution else { return [TableCell(0), .empty, .empty, .empty, .empty] }
        return [TableCell(distribution.count)]
            + [distribution.mean, distribution.lowerQuartile, distribution.median, distribution.upperQuartile].map {
                $0.map { .number($0) } ?? .empty
            }
    }

    private static let notes = [
        BilingualText(
            da:
                "Netto pr. borger og familie med omkostning i året. Halvdelen ligger mellem kvartilerne; er gennemsnittet langt over medianen, er det få, der koster meget.",
            en:
                "Net per citizen and family with cost in the year. Half lie between the quartiles; a mean far above the median says that few cost much."
        )
    ]

    private func finding(_ citizens: [FiscalYear: Distribution]) -> [BilingualText] {
        guard let last = citizens.keys.max(), let distribution = citizens[last], let mean = distribution.mean,
            let median = distribution.median, median > 0
        else { return [] }
        return [
            BilingualText(
                da:
                    "I \(last) kostede en borger \(kroner(mean, .danish)) kr. i gennemsnit; halvdelen kostede under \(kroner(median, .danish)) kr.",
                en:
                    "In \(last) a citizen cost DKK \(kroner(mean, .english)) on average; half cost less than DKK \(kroner(median, .english))."
            )
        ]
    }
}
