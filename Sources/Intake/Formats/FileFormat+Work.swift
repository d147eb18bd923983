import CostModel

// The files about work beside registered time. Here an empty municipality is the whole network.
extension FileFormat {
    /// A category is the model's, and the same for everybody.
    static func categoryExists(in source: String) -> Reference {
        Reference(
            column: "category", code: .unknownCategory, target: "work_category",
            keys: [("@.category", "category")], source: source)
    }

    /// The network may work for anybody's initiative, a municipality only for its own.
    private static func initiativeExists(in source: String) -> Reference {
        Reference(
            column: "initiative", code: .unknownInitiative, target: "initiative",
            keys: [
                ("@.initiative", "initiative"), ("coalesce(@.municipality, r.municipality)", "municipality"),
            ], source: source)
    }

    static let employments = FileFormat(
        file: .employments,
        columns: [
            .optional("municipality", .municipality), .required("employee", .code), .required("category", .code),
            .optional("initiative", .code), .optional("cost_centre", .code), .required("position_percent", .percent),
            .required("starts_on", .date), .optional("ends_on", .date),
        ],
        rowChecks: [.period(from: "starts_on", to: "ends_on"), .centreOfMunicipality],
        table: "employment",
        facts: [
            ("municipality", "s.municipality"), ("employee", "s.employee"), ("category", "s.category"),
            ("initiative", "s.initiative"), ("cost_centre", "s.cost_centre"),
            ("position_percent_thousandths", "s.position_percent"), ("starts_on", "s.starts_on"),
            ("ends_on", "s.ends_on"),
        ],
        key: [
            "municipality", "employee", "category", "initiative", "cost_centre", "position_percent_thousandths",
            "starts_on", "ends_on",
        ],
        scope: .municipalityOrNetwork,
        references: [
            municipalityExists(in: "employment"), initiativeExists(in: "employment"),
            Reference(
                column: "cost_centre", code: .unknownCostCentre, target: "cost_centre",
                keys: [("@.municipality", "municipality"), ("@.cost_centre", "cost_centre")], source: "employment"),
            categoryExists(in: "employment"),
        ])

    static let meetings = FileFormat(
        file: .meetings,
        columns: [
            .optional("municipality", .municipality), .optional("initiative", .code), .required("category", .code),
            .required("held_on", .date), .required("participants", .multitude), .optional("minutes", .minutes),
            .optional("occurrences", .multitude),
        ],
        table: "meeting",
        facts: [
            ("municipality", "s.municipality"), ("initiative", "s.initiative"), ("category", "s.category"),
            ("held_on", "s.held_on"), ("participants_thousandths", "s.participants"),
            ("minutes_thousandths", "s.minutes"), ("occurrences_thousandths", "coalesce(s.occurrences, 1000)"),
            // Two equal rows are two meetings: equal rows are numbered, and so none is a duplicate.
            (
                "occurrence",
                "row_number() over (partition by s.municipality, s.initiative, s.category, s.held_on, s.participants, "
                    + "s.minutes, coalesce(s.occurrences, 1000) order by s.line)"
            ),
        ],
        key: [],
        scope: .municipalityOrNetworkAndYear("extract(year from @.held_on)"),
        references: [
            municipalityExists(in: "meeting"), initiativeExists(in: "meeting"), categoryExists(in: "meeting"),
        ])

    static let workHours = FileFormat(
        file: .workHours,
        columns: [
            .optional("municipality", .municipality), .optional("initiative", .code),
            .required("fiscal_year", .fiscalYear), .required("category", .code), .optional("hours_low", .quantity),
            .optional("hours_central", .quantity), .optional("hours_high", .quantity),
            .optional("share_percent", .percent), .optional("amount", .amount),
        ],
        rowChecks: [.hoursOrAmount, .hoursInOrder],
        table: "work_hours",
        facts: [
            ("municipality", "s.municipality"), ("initiative", "s.initiative"), ("fiscal_year", "s.fiscal_year"),
            ("category", "s.category"),
            ("hours_low_thousandths", "coalesce(s.hours_low, s.hours_central, 0)"),
            ("hours_central_thousandths", "coalesce(s.hours_central, 0)"),
            ("hours_high_thousandths", "coalesce(s.hours_high, s.hours_central, 0)"),
            ("share_percent_thousandths", "s.share_percent"), ("amount_oere", "s.amount"),
        ],
        key: [
            "municipality", "initiative", "fiscal_year", "category", "hours_low_thousandths",
            "hours_central_thousandths", "hours_high_thousandths", "share_percent_thousandths", "amount_oere",
        ],
        scope: .municipalityOrNetworkAndYear("@.fiscal_year"),
        references: [
            municipalityExists(in: "work_hours"), initiativeExists(in: "work_hours"), categoryExists(in: "work_hours"),
        ])
}
