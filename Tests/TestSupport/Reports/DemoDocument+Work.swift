import CostModel

/// The sections about work, and about what is not known.
extension DemoDocument {
    private static let estimates: [(name: String, low: Int128, central: Int128?, high: Int128)] = [
        ("2015", 0, nil, 0), ("2016", 62_000, 81_250, 94_000), ("2017", 810_000, 871_143, 944_999),
        ("2018", 1_301_000, 1_390_000, 1_490_500), ("2019", 1_200_000, 1_260_000, 1_340_000),
        ("2020", 470_000, 510_000, 560_000),
    ]

    static let development = ReportSection(
        id: "development-fte", title: BilingualText(da: "Udvikling i årsværk", en: "Development in FTE"),
        findings: [
            BilingualText(da: "Udviklingen toppede i 2018.", en: "Development peaked in 2018.")
        ],
        table: ReportTable(
            columns: [
                column("fiscal_year", "Regnskabsår", "Fiscal year", .ordinal),
                column("fte_low", "Lav", "Low", fte), column("fte_central", "Midt", "Central", fte),
                column("fte_high", "Høj", "High", fte),
            ],
            rows: estimates.map { estimate in
                guard let central = estimate.central else { return [.number(2015), .empty, .empty, .empty] }
                return [
                    TableCell(Int64(estimate.name)), .number(estimate.low), .number(central), .number(estimate.high),
                ]
            },
            notes: [BilingualText(da: "Et årsværk er 1.924 timer.", en: "One FTE is 1,924 hours.")]),
        chart: Chart(
            form: .ranges,
            title: BilingualText(
                da: "Udviklingen toppede i 2018 med 1,39 årsværk", en: "Development peaked in 2018 with 1.39 FTE"),
            description: BilingualText(
                da: "Et punkt med lav og høj ende for hvert år.", en: "A point with its low and high end for each year."
            ),
            categories: estimates.map { same($0.name) },
            series: [
                Chart.Series(
                    name: BilingualText(da: "Helsingør", en: "Helsingør"), values: estimates.map(\.central),
                    lows: estimates.map(\.low), highs: estimates.map(\.high)),
                Chart.Series(
                    name: BilingualText(da: "Halsnæs", en: "Halsnæs"),
                    values: [nil, 70_000, 780_000, 1_150_000, 1_280_000, 810_000],
                    lows: [nil, 70_000, 770_000, 1_150_000, 1_260_000, 800_000],
                    highs: [nil, 70_000, 780_000, 1_160_000, 1_290_000, 820_000]),
            ],
            unit: fte, unitName: fteName))

    static let unplaced = ReportSection(
        id: "unplaced", title: BilingualText(da: "Ikke henført", en: "Not allocated"),
        findings: [BilingualText(da: "Alt er henført.", en: "Everything is allocated.")],
        table: ReportTable(
            columns: [
                column("account", "Konto", "Account", .code),
                column("expense", "Udgift (kr.)", "Expense (DKK)", .kroner),
            ],
            rows: [], totals: [.empty, .number(0)]))

    static let quality = ReportSection(
        id: "quality",
        title: BilingualText(da: "Hvad der kan gøres bedre: [fund] og/eller registrering?", en: "What can be better"),
        warnings: [
            BilingualText(
                da: "Fundene er ordnet efter kroner, ikke efter hvor let de er at rette.",
                en: "Findings stand by kroner, not by how easy they are to mend.")
        ],
        table: ReportTable(
            columns: [
                column("code", "Kode", "Code", .code), column("finding", "Fund", "Finding", .prose),
                column("expense", "Udgift (kr.)", "Expense (DKK)", .kroner), column("fte", "Årsværk", "FTE", fte),
                column("rows", "Rækker", "Rows", .count), column("is_serious", "Alvorlig", "Serious", .boolean),
            ],
            rows: [
                [
                    .text("00012"), .text("Omkostningsstedet findes ikke. Ret det i kilden, eller opret det."),
                    .number(123_456_789), .number(-4_999), .number(1_204), .bool(true),
                ],
                [.text("=1+1"), .text(hostileName), .number(-1), .number(601_143), .number(0), .bool(false)],
                [.text("1-2"), .text(longName), .number(999_999_999_999_999), .empty, .text("<5"), .empty],
                [.text("SEPT1"), .empty, .empty, .number(1_000_000), .number(-3), .bool(true)],
            ]))
}
