import CostModel

// The files about internal services.
extension FileFormat {
    private static func costCentreExists(_ column: String, year: String, in source: String) -> Reference {
        Reference(
            column: column, code: .unknownCostCentre, target: "cost_centre",
            keys: [
                ("@.municipality", "municipality"), (year, "fiscal_year"), ("@.\(column)", "cost_centre"),
            ], source: source)
    }

    static let costCentres = FileFormat(
        file: .costCentres,
        columns: [
            .required("cost_centre", .code), .required("municipality", .municipality),
            .required("fiscal_year", .fiscalYear), .optional("name", .name), .optional("unit", .name),
            .optional("capacity", .quantity),
        ],
        table: "cost_centre",
        facts: [
            ("municipality", "s.municipality"), ("fiscal_year", "s.fiscal_year"), ("cost_centre", "s.cost_centre"),
            ("name", "coalesce(normalize(s.name, nfc), '')"), ("unit", "coalesce(normalize(s.unit, nfc), '')"),
            ("capacity_thousandths", "s.capacity"),
        ],
        key: ["municipality", "fiscal_year", "cost_centre"], scope: .municipalityAndYear("@.fiscal_year"),
        references: [municipalityExists(in: "cost_centre")])

    static let costCentreUse = FileFormat(
        file: .costCentreUse,
        columns: [
            .required("municipality", .municipality), .required("fiscal_year", .fiscalYear),
            .required("provider", .code), .required("receiver", .code), .required("quantity", .quantity),
        ],
        table: "cost_centre_use",
        facts: [
            ("municipality", "s.municipality"), ("fiscal_year", "s.fiscal_year"), ("provider", "s.provider"),
            ("receiver", "s.receiver"), ("quantity_thousandths", "s.quantity"),
        ],
        key: ["municipality", "fiscal_year", "provider", "receiver"], scope: .municipalityAndYear("@.fiscal_year"),
        references: [
            municipalityExists(in: "cost_centre_use"),
            costCentreExists("provider", year: "@.fiscal_year", in: "cost_centre_use"),
            costCentreExists("receiver", year: "@.fiscal_year", in: "cost_centre_use"),
        ])

    static let serviceUse = FileFormat(
        file: .serviceUse,
        columns: [
            .required("municipality", .municipality), .required("cost_centre", .code), .required("cpr", .cpr),
            .required("used_on", .date), .required("quantity", .quantity),
        ],
        table: "service_use",
        facts: [
            ("municipality", "s.municipality"), ("cost_centre", "s.cost_centre"), ("citizen", "c.citizen"),
            ("used_on", "s.used_on"), ("quantity_thousandths", "s.quantity"),
        ],
        joins: citizenJoin,
        key: ["municipality", "cost_centre", "citizen", "used_on", "quantity_thousandths"],
        scope: .municipalityAndYear("extract(year from @.used_on)"),
        references: [
            municipalityExists(in: "service_use"),
            costCentreExists("cost_centre", year: "extract(year from @.used_on)", in: "service_use"),
        ])
}
