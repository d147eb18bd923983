import CostModel

// The postings themselves, which accumulate; and all formats together.
extension FileFormat {
    private static func exists(
        _ column: String, _ code: FindingCode, target: String, targetColumn: String
    ) -> Reference {
        Reference(
            column: column, code: code, target: target,
            keys: [("@.municipality", "municipality"), ("@.\(column)", targetColumn)], source: "posting")
    }

    static let postings = FileFormat(
        file: .postings,
        columns: [
            .required("posting", .code), .required("municipality", .municipality),
            .required("fiscal_year", .fiscalYear), .required("posted_on", .date), .optional("served_on", .date),
            .required("function", .function), .required("dranst", .digit), .optional("ownership", .digit),
            .optional("grouping", .grouping), .optional("species", .species), .required("amount", .amount),
            .optional("cpr", .cpr), .optional("family", .code), .optional("activity", .code),
            .optional("cost_centre", .code), .optional("initiative", .code), .optional("text", .maskedText),
        ],
        table: "posting", facts: [], key: ["municipality", "fiscal_year", "posting"], scope: .municipality,
        references: [
            municipalityExists(in: "posting"),
            exists("family", .unknownFamily, target: "family_member", targetColumn: "family"),
            exists("activity", .unknownActivity, target: "activity", targetColumn: "activity"),
            exists("cost_centre", .unknownCostCentre, target: "cost_centre", targetColumn: "cost_centre"),
            exists("initiative", .unknownInitiative, target: "initiative", targetColumn: "initiative"),
        ])

    /// Every format, in the order in which the files are loaded.
    static let all = [
        municipalities, families, initiatives, enrolments, activities, participation, costCentres, costCentreUse,
        serviceUse, assignments, employments, timeEntries, meetings, workHours, controlTotals, budgets, priceIndex,
        postings,
    ]
}
