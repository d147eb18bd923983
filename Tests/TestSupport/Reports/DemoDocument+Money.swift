import CostModel

/// The sections whose figures are kroner.
extension DemoDocument {
    private static let sectorNames: [(code: String, label: BilingualText)] = [
        ("employment", BilingualText(da: "Beskæftigelse", en: "Employment")),
        ("children", BilingualText(da: "Børn og unge", en: "Children and youth")),
        ("social", BilingualText(da: "Voksne med særlige behov", en: "Adults with special needs")),
        ("health", BilingualText(da: "Sundhed", en: "Health")),
    ]

    private static let phases = [
        BilingualText(da: "Før", en: "Before"), BilingualText(da: "Under", en: "During"),
        BilingualText(da: "Efter", en: "After"),
    ]

    /// Øre by sector, then phase.
    private static let byPhase: [[Int128]] = [
        [21_420_311_250, 19_977_420_075, 17_233_108_050], [9_870_045_500, 11_254_999_925, 12_004_771_000],
        [6_310_000_000, 6_105_500_050, 5_912_300_075], [3_660_104_025, 3_702_345_600, 3_661_998_000],
    ]

    static let sectors = ReportSection(
        id: "cost-by-sector", title: BilingualText(da: "Udgift efter budgetområde", en: "Cost by sector"),
        findings: [
            BilingualText(
                da: "Beskæftigelse er faldet med 41,9 mio. kr. fra før til efter.",
                en: "Employment has fallen by DKK 41.9 million from before to after.")
        ],
        table: ReportTable(
            columns: [
                column("sector", "Budgetområde", "Sector", .label(LabelSet(sectorNames))),
                column("before", "Før (kr.)", "Before (DKK)", .kroner),
                column("during", "Under (kr.)", "During (DKK)", .kroner),
                column("after", "Efter (kr.)", "After (DKK)", .kroner),
            ],
            rows: zip(sectorNames, byPhase).map { sector, values in
                [.text(sector.code)] + values.map { .number($0) }
            },
            totals: [.empty] + phases.indices.map { phase in .number(byPhase.reduce(0) { $0 + $1[phase] }) },
            notes: [
                BilingualText(
                    da: "Et år før første forløb, årene med forløb, og et år efter det sidste.",
                    en: "One year before the first enrolment, the years with one, and one year after the last.")
            ]),
        chart: Chart(
            form: .stackedBars,
            title: BilingualText(
                da: "Udgiften faldt fra 412,6 til 388,1 mio. kr., mest i beskæftigelse",
                en: "Cost fell from DKK 412.6 to 388.1 million, most of it in employment"),
            description: BilingualText(
                da: "Stablede søjler for før, under og efter, delt i fire budgetområder.",
                en: "Stacked bars for before, during and after, divided into four sectors."),
            categories: phases,
            series: zip(sectorNames, byPhase).map { Chart.Series(name: $0.label, values: $1) },
            unit: .kroner, unitName: kronerName))

    private static let places: [(name: String, value: Int128?)] = [
        ("217 Helsingør", 9_211_762_072), ("219 Hillerød", 7_013_300_000), ("240 Egedal", nil),
        ("250 Frederikssund", 0), ("260 Halsnæs", 6_337_088_259), ("270 Gribskov", 5_101_000_001),
        (longName, 2_250_000_000), (hostileName, 1_234_567_850),
    ]

    static let municipalities = ReportSection(
        id: "cost-by-municipality",
        title: BilingualText(da: "Udgift efter kommune i 2020", en: "Cost by municipality, 2020"),
        warnings: [
            BilingualText(
                da: "Egedal har ikke afleveret posteringer for 2020.",
                en: "Egedal has not delivered postings for 2020.")
        ],
        table: ReportTable(
            columns: [
                column("municipality", "Kommune", "Municipality", .code),
                column("expense", "Udgift (kr.)", "Expense (DKK)", .kroner),
                TableColumn(
                    name: "suppressed", title: BilingualText(da: "Udeladt", en: "Suppressed"), kind: .count,
                    isOptional: true),
            ],
            rows: places.map { [.text($0.name), TableCell($0.value), .number(0)] }),
        chart: Chart(
            form: .bars,
            title: BilingualText(
                da: "Helsingør har den største udgift, 92,1 mio. kr.",
                en: "Helsingør has the largest cost, DKK 92.1 million"),
            description: BilingualText(
                da: "Søjler for otte kommuner; en mangler.", en: "Bars for eight municipalities; one is missing."),
            categories: places.map { same($0.name) },
            series: [Chart.Series(name: BilingualText(da: "Udgift", en: "Expense"), values: places.map(\.value))],
            unit: .kroner, unitName: kronerName))

    private static let monthNames = (2015...2020).flatMap { year in
        (1...12).map { "\(year)-\($0 < 10 ? "0" : "")\($0)" }
    }

    private static func monthly(_ base: Int128, _ growth: Int128, _ swing: Int128) -> [Int128?] {
        monthNames.indices.map { month in
            if (30...32).contains(month) { return nil }
            return base + growth * Int128(month) + swing * [0, 3, 1, -2, 4, -1, -5, 2, 1, 0, 3, 6][month % 12]
        }
    }

    static let months = ReportSection(
        id: "months", title: BilingualText(da: "Måned for måned", en: "Month by month"),
        table: ReportTable(
            columns: [
                column("month", "Måned", "Month", .code),
                column("expense", "Udgift (kr.)", "Expense (DKK)", .kroner),
                column("net", "Netto (kr.)", "Net (DKK)", .kroner),
            ],
            rows: zip(
                monthNames, zip(monthly(610_000_050, 3_500_000, 11_000_000), monthly(480_000_025, 1_100_000, 9_000_000))
            )
            .map { [.text($0), TableCell($1.0), TableCell($1.1)] },
            notes: [
                BilingualText(
                    da: "Juli til september 2017 mangler: systemet blev skiftet.",
                    en: "July to September 2017 are missing: the system was replaced.")
            ]),
        chart: Chart(
            form: .lines,
            title: BilingualText(da: "Udgiften stiger hurtigere end netto", en: "Cost rises faster than net"),
            description: BilingualText(
                da: "To linjer over 72 måneder med et hul i 2017.", en: "Two lines over 72 months with a gap in 2017."),
            categories: monthNames.map(same),
            series: [
                Chart.Series(
                    name: BilingualText(da: "Udgift", en: "Expense"),
                    values: monthly(610_000_050, 3_500_000, 11_000_000)),
                Chart.Series(
                    name: BilingualText(da: "Netto", en: "Net"), values: monthly(480_000_025, 1_100_000, 9_000_000)),
            ],
            unit: .kroner, unitName: kronerName))

    private static let years: [(year: Int128, municipal: Int128, state: Int128)] = [
        (2017, 8_412_300_00, -2_100_450_75), (2018, 6_020_100_50, 1_904_000_00), (2019, -1_250_000_00, 3_377_810_25),
        (2020, -4_811_990_10, 5_012_345_67),
    ]

    static let shares = ReportSection(
        id: "who-pays", title: BilingualText(da: "Hvem betaler forskellen", en: "Who pays the difference"),
        table: ReportTable(
            columns: [
                column("fiscal_year", "Regnskabsår", "Fiscal year", .ordinal),
                column("municipal", "Kommunen (kr.)", "Municipality (DKK)", .kroner),
                column("state", "Staten (kr.)", "State (DKK)", .kroner),
                column("citizens", "Borgere", "Citizens", .count),
            ],
            rows: years.map { [.number($0.year), .number($0.municipal), .number($0.state), .text("<5")] },
            totals: [
                .empty, .number(years.reduce(0) { $0 + $1.municipal }), .number(years.reduce(0) { $0 + $1.state }),
                .empty,
            ]),
        chart: Chart(
            form: .bars,
            title: BilingualText(
                da: "Fra 2019 sparer kommunen, og staten betaler",
                en: "From 2019 the municipality saves and the State pays"),
            description: BilingualText(
                da: "To søjler for hvert af fire år; nogle går under nul.",
                en: "Two bars for each of four years; some go below zero."),
            categories: years.map { same("\($0.year)") },
            series: [
                Chart.Series(name: BilingualText(da: "Kommunen", en: "Municipality"), values: years.map(\.municipal)),
                Chart.Series(name: BilingualText(da: "Staten", en: "State"), values: years.map(\.state)),
            ],
            unit: .kroner, unitName: kronerName))
}
