import CostModel

/// A little export with every kind of variable, a suppressed row, a figure that cannot be computed, and a table of no rows.
/// Everything in it is invented.
package enum DemoPackage {
    package static let stamp = ExportStamp(
        published: TableStamp(run: 7, generation: 3, publishedOn: CivilDate(year: 2026, month: 11, day: 21)),
        exportVersion: 2, frozenOn: CivilDate(dayNumber: 9_824), modelHash: String(repeating: "ab", count: 32),
        inputs: [
            ExportStamp.Input(name: "postings.csv", sha256: String(repeating: "cd", count: 32)),
            ExportStamp.Input(name: "families.csv", sha256: String(repeating: "ef", count: 32)),
        ], programVersion: "0.1.0", schemaVersion: 18)

    package static func make(in language: Language = .danish) throws(InvariantBroken) -> DataPackage {
        try package([costs(), persons(), visits()], in: language)
    }

    package static func package(
        _ tables: [DataTable], in language: Language = .danish
    ) throws(InvariantBroken) -> DataPackage {
        try DataPackage(
            name: "en-plan-udtraek", title: words("Udtræk til evaluering", "Export for evaluation"),
            description: words("Omkostninger for opdigtede familier.", "Cost of invented families."), tables: tables,
            stamp: stamp,
            terms: [
                words("Kun til evalueringen. Må ikke gives videre.", "For the evaluation only. May not be passed on.")
            ],
            assumptions: [words("Et årsværk er 1.924 timer.", "A full-time year is 1,924 hours.")], language: language)
    }

    /// `costs`, the rows as given or some of its own.
    package static func costs(_ rows: [DataRow]? = nil) throws(InvariantBroken) -> DataTable {
        let variables = try costVariables()
        return try DataTable(
            name: "costs", title: words("Omkostninger efter område", "Cost by sector"),
            description: words(
                "Én række pr. kommune, regnskabsår og budgetområde.",
                "One row per municipality, fiscal year and sector."),
            variables: variables, rows: rows ?? costRows)
    }

    package static let costRows = [
        DataRow([
            .text("260"), .number(2018), .text("employment"), .number(12), .number(123_456_789), .number(601_143),
            .text("ældre, \"små\" og øvrige"),
        ]),
        DataRow([.text("217"), .number(2018), .text("social"), .number(40), .number(-1), .empty, .text("=1+1")]),
        DataRow([.text("217"), .number(2019), .text("social"), .empty, .empty, .empty, .empty], isSuppressed: true),
        DataRow([
            .text("260"), .number(2019), .text("employment"), .number(0), .number(0), .number(-4_999), .text("x;y"),
        ]),
    ]

    private static func costVariables() throws(InvariantBroken) -> [DataVariable] {
        let ledger = words("kommunens regnskab", "the municipality's ledger")
        return [
            try DataVariable(
                name: "municipality", label: words("Kommune", "Municipality"), kind: .code,
                codes: [
                    DataCode("217", words("Helsingør", "Helsingør")), DataCode("260", words("Halsnæs", "Halsnæs")),
                ], source: ledger),
            try DataVariable(
                name: "fiscal_year", label: words("Regnskabsår", "Fiscal year"), kind: .ordinal, source: ledger),
            try DataVariable(
                name: "sector", label: words("Budgetområde", "Sector"), kind: .code,
                codes: [
                    DataCode("employment", words("Beskæftigelse", "Employment")),
                    DataCode("social", words("Social", "Social")),
                ], source: words("omkostningsmodellen", "the cost model")),
            try DataVariable(
                name: "citizens", label: words("Borgere", "Citizens"), kind: .count, unit: words("personer", "persons"),
                source: ledger),
            try DataVariable(
                name: "net", label: words("Nettoudgift", "Net expense"), kind: .kroner, unit: words("kr.", "DKK"),
                source: ledger, rule: words("udgift minus refusion", "expense less reimbursement")),
            try DataVariable(
                name: "fte", label: words("Årsværk", "FTE"), kind: .decimal(digits: 6, paperDigits: 2),
                unit: words("årsværk", "FTE"), source: words("tidsregistrering", "time entries"),
                norm: words("1.924 timer", "1,924 hours"),
                whenEmpty: words("timer er ikke registreret", "hours are not registered")),
            try DataVariable(
                name: "note", label: words("Bemærkning", "Note"), kind: .prose, source: ledger,
                whenEmpty: words("ingen bemærkning", "no note")),
        ]
    }

    private static func persons() throws(InvariantBroken) -> DataTable {
        let variables = [
            try DataVariable(
                name: "person", label: words("Pseudonym", "Pseudonym"), kind: .code,
                source: words("dannet ved udtrækket", "made by the export")),
            try DataVariable(
                name: "in_trial", label: words("Deltager", "Takes part"), kind: .boolean,
                source: words("forløb", "enrolments"), whenEmpty: words("ukendt", "unknown")),
        ]
        return try DataTable(
            name: "persons", title: words("Personer", "Persons"),
            description: words("Én række pr. person.", "One row per person."),
            variables: variables,
            rows: [
                DataRow([.text("5mvg6fhqljil5riu7cpee64knu"), .bool(true)]),
                DataRow([.text("aaaaaaaaaaaaaaaaaaaaaaaaaa"), .bool(false)]),
                DataRow([.text("bbbbbbbbbbbbbbbbbbbbbbbbbb"), .empty]),
            ])
    }

    private static func visits() throws(InvariantBroken) -> DataTable {
        let variables = [
            try DataVariable(
                name: "month", label: words("Måned", "Month"), kind: .code, source: words("forløb", "enrolments")),
            try DataVariable(
                name: "visits", label: words("Besøg", "Visits"), kind: .count, source: words("forløb", "enrolments")),
        ]
        return try DataTable(
            name: "visits", title: words("Besøg", "Visits"),
            description: words("Én række pr. måned.", "One row per month."),
            variables: variables, rows: [])
    }

    package static func words(_ danish: String, _ english: String) -> BilingualText {
        BilingualText(da: danish, en: english)
    }
}
