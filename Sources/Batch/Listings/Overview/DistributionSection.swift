import CostModel
import Summary

/// What one citizen, one family and one person-year cost, year by year: means and medians, since costs are skewed.
struct DistributionSection {
    let facts: OverviewFacts

    private enum Unit: String, CaseIterable {
        case citizen
        case family
        case personYear = "person_year"
    }

    var section: ReportSection {
        let citizens = Dictionary(grouping: facts.citizens, by: \.fiscalYear).mapValues { Distribution($0.map(\.net)) }
        let families = Dictionary(grouping: facts.families, by: \.fiscalYear).mapValues { Distribution($0.map(\.net)) }
        let times = Dictionary(grouping: facts.personYears, by: \.fiscalYear)
        let years = Set(citizens.keys).union(families.keys).union(times.keys).sorted()
        let rows = Unit.allCases.flatMap { unit in
            years.compactMap { year -> [TableCell]? in
                let address = facts.address.with("fiscal_year", year)
                return switch unit {
                case .citizen: citizens[year].map { DistributionSection.row(year, unit, $0, address) }
                case .family: families[year].map { DistributionSection.row(year, unit, $0, address) }
                case .personYear:
                    times[year].map {
                        DistributionSection.row(year, PersonYearDistribution($0, in: year), address)
                    }
                }
            }
        }
        return ReportSection(
            id: "per-person",
            title: BilingualText(da: "Pr. borger, familie og personår", en: "Per citizen, family and person-year"),
            findings: finding(citizens),
            table: ReportTable(
                columns: DistributionSection.columns, rows: rows,
                notes: DistributionSection.notes + (times.isEmpty ? [] : [DistributionSection.timeNote])))
    }

    private static let columns = [
        OverviewColumns.column("unit", "Pr.", "Per", .label(units)), OverviewColumns.year,
        OverviewColumns.column("count", "Antal", "Number", .count),
        OverviewColumns.column("person_years", "Personår", "Person-years", OverviewColumns.personYears),
        OverviewColumns.kroner("mean", "Gennemsnit", "Mean"),
        OverviewColumns.kroner("lower_quartile", "Nedre kvartil", "Lower quartile"),
        OverviewColumns.kroner("median", "Median", "Median"),
        OverviewColumns.kroner("upper_quartile", "Øvre kvartil", "Upper quartile"), OverviewColumns.address,
    ]

    private static let units = LabelSet([
        (Unit.citizen.rawValue, BilingualText(da: "borger", en: "citizen")),
        (Unit.family.rawValue, BilingualText(da: "familie", en: "family")),
        (Unit.personYear.rawValue, BilingualText(da: "personår", en: "person-year")),
    ])

    private static func row(
        _ year: FiscalYear, _ unit: Unit, _ distribution: Distribution, _ address: FigureAddress
    ) -> [TableCell] {
        [.text(unit.rawValue), TableCell(year.number), TableCell(distribution.count), .empty]
            + cells(
                distribution.mean, distribution.lowerQuartile, distribution.median, distribution.upperQuartile)
            + [.text(address.text)]
    }

    private static func row(
        _ year: FiscalYear, _ distribution: PersonYearDistribution, _ address: FigureAddress
    ) -> [TableCell] {
        [
            .text(Unit.personYear.rawValue), TableCell(year.number), TableCell(distribution.count),
            .number(distribution.time.thousandths),
        ]
            + cells(
                distribution.mean, distribution.lowerQuartile, distribution.median, distribution.upperQuartile)
            + [.text(address.with("arm", Arm.intervention.rawValue).with("phase", Phase.during.code).text)]
    }

    private static func cells(_ figures: Int128?...) -> [TableCell] {
        figures.map { $0.map { .number($0) } ?? .empty }
    }

    private static let timeNote = BilingualText(
        da:
            "Personår er tiden under forløb, og antal er borgerne i den: gennemsnittet er omkostningen i den tid delt med personårene; halvdelen af tiden kostede under medianen, regnet om til et år.",
        en:
            "Person-years are the time during enrolment, and the number is the citizens in it: the mean is the cost in that time over the person-years; half of the time cost less than the median, reckoned for a year."
    )

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
