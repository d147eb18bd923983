import CostModel
import Reporting

/// A small report with every kind of column, used by the tests of all formats.
enum LittleReport {
    static let sectors = LabelSet(sectors: [
        Sector(id: "employment", name: BilingualText(da: "Beskæftigelse", en: "Employment"), accounts: [], index: nil)
    ])

    static let columns = [
        column("municipality", "Kommune", "Municipality", .code),
        column("fiscal_year", "År", "Year", .ordinal),
        column("sector", "Budgetområde", "Sector", .label(sectors)),
        column("citizens", "Borgere", "Citizens", .count),
        column("expense", "Udgift (kr.)", "Expense (DKK)", .kroner),
        column("fte_1924", "Årsværk 1924", "FTE 1924", .decimal(digits: 6, paperDigits: 2)),
        column("closed", "Lukket", "Closed", .boolean),
    ]

    static let table = ReportTable(
        title: BilingualText(da: "Omkostninger efter budgetområde", en: "Cost by sector"),
        columns: columns,
        rows: [
            [
                .text("250"), .number(2018), .text("employment"), .number(1_204), .number(123_456_789),
                .number(601_143), .bool(true),
            ],
            [.text("250"), .number(2018), .text("hobby"), .number(0), .number(0), .empty, .bool(false)],
            [.text("250"), .number(2019), .empty, .empty, .number(-1), .number(-4_999), .empty],
        ],
        totals: [.empty, .empty, .empty, .number(1_204), .number(123_456_788), .empty, .empty],
        notes: [
            BilingualText(
                da: "1,2 mio. kr. er fordelt; intet mangler.", en: "DKK 1.2 million is allocated; nothing is missing.")
        ],
        stamp: TableStamp(run: 7, generation: 3, publishedOn: CivilDate(year: 2026, month: 11, day: 21)))

    static func column(_ name: String, _ danish: String, _ english: String, _ kind: ColumnKind) -> TableColumn {
        TableColumn(name: name, title: BilingualText(da: danish, en: english), kind: kind)
    }

    static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}
