import CostModel

// The files about money beside the postings: what the finance system counts, what was budgeted, what prices did.
extension FileFormat {
    static let controlTotals = FileFormat(
        file: .controlTotals,
        columns: [
            .required("municipality", .municipality), .required("fiscal_year", .fiscalYear),
            .required("function", .function), .required("dranst", .digit), .required("rows", .count),
            .required("amount", .amount),
        ],
        table: "control_total",
        facts: [
            ("municipality", "s.municipality"), ("fiscal_year", "s.fiscal_year"), ("function", "s.function"),
            ("dranst", "s.dranst"), ("row_count", "s.rows"), ("amount_oere", "s.amount"),
        ],
        key: ["municipality", "fiscal_year", "function", "dranst"], scope: .municipalityAndYear("@.fiscal_year"),
        references: [municipalityExists(in: "control_total")])

    static let budgets = FileFormat(
        file: .budgets,
        columns: [
            .required("municipality", .municipality), .required("fiscal_year", .fiscalYear),
            .required("kind", .choice(["original", "revised"])), .required("function", .function),
            .required("dranst", .digit), .required("amount", .amount),
        ],
        table: "budget",
        facts: [
            ("municipality", "s.municipality"), ("fiscal_year", "s.fiscal_year"), ("kind", "s.kind"),
            ("function", "s.function"), ("dranst", "s.dranst"), ("amount_oere", "s.amount"),
        ],
        key: ["municipality", "fiscal_year", "kind", "function", "dranst"],
        scope: .municipalityAndYear("@.fiscal_year"), references: [municipalityExists(in: "budget")])

    static let priceIndex = FileFormat(
        file: .priceIndex,
        columns: [
            .required("index", .code), .required("fiscal_year", .fiscalYear), .required("percent", .signedDecimal),
            .optional("source", .name),
        ],
        table: "price_index",
        facts: [
            ("price_index", "s.index"), ("fiscal_year", "s.fiscal_year"), ("percent_thousandths", "s.percent"),
            ("source", "normalize(s.source, nfc)"),
        ],
        key: ["price_index", "fiscal_year"], scope: .indexAndYear)
}
