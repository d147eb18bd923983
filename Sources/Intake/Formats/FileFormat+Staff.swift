import CostModel

// The files about what staff did for whom.
extension FileFormat {
    private static func optionalCode(
        _ column: String, _ code: FindingCode, target: String, in source: String
    ) -> Reference {
        Reference(
            column: column, code: code, target: target,
            keys: [("@.municipality", "municipality"), ("@.\(column)", column)], source: source)
    }

    static let assignments = FileFormat(
        file: .assignments,
        columns: [
            .required("municipality", .municipality), .optional("cost_centre", .code), .required("employee", .code),
            .required("cpr", .cpr), .required("starts_on", .date), .optional("ends_on", .date),
        ],
        rowChecks: [.period(from: "starts_on", to: "ends_on")],
        table: "assignment",
        facts: [
            ("municipality", "s.municipality"), ("cost_centre", "s.cost_centre"), ("employee", "s.employee"),
            ("citizen", "c.citizen"), ("starts_on", "s.starts_on"), ("ends_on", "s.ends_on"),
        ],
        joins: citizenJoin, key: ["municipality", "citizen", "employee", "cost_centre", "starts_on", "ends_on"],
        scope: .municipality,
        references: [
            municipalityExists(in: "assignment"),
            optionalCode("cost_centre", .unknownCostCentre, target: "cost_centre", in: "assignment"),
        ])

    static let timeEntries = FileFormat(
        file: .timeEntries,
        columns: [
            .required("municipality", .municipality), .required("employee", .code), .required("worked_on", .date),
            .required("minutes", .minutes), .required("category", .code), .optional("initiative", .code),
            .optional("cost_centre", .code), .optional("cpr", .cpr), .optional("share_percent", .percent),
        ],
        table: "time_entry",
        facts: [
            ("municipality", "s.municipality"), ("employee", "s.employee"), ("worked_on", "s.worked_on"),
            ("minutes_thousandths", "s.minutes"), ("category", "s.category"), ("initiative", "s.initiative"),
            ("cost_centre", "s.cost_centre"), ("citizen", "c.citizen"),
            ("share_percent_thousandths", "s.share_percent"),
            // Two equal entries are two pieces of work: equal rows are numbered, and so none is a duplicate.
            (
                "occurrence",
                "row_number() over (partition by s.municipality, s.employee, s.worked_on, s.minutes, s.category, "
                    + "s.initiative, s.cost_centre, s.cpr, s.share_percent order by s.line)"
            ),
        ],
        joins: "left \(citizenJoin)", key: [], scope: .municipalityAndYear("extract(year from @.worked_on)"),
        references: [
            municipalityExists(in: "time_entry"),
            optionalCode("initiative", .unknownInitiative, target: "initiative", in: "time_entry"),
            optionalCode("cost_centre", .unknownCostCentre, target: "cost_centre", in: "time_entry"),
            categoryExists(in: "time_entry"),
        ])
}
