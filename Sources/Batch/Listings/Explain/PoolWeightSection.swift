import CostModel

/// By what the pools were divided: the figure's weight of the whole weight, as the run had them.
struct PoolWeightSection {
    let pools: [FigureExplanation.Pool]
    let columns: [TableColumn]

    /// Nil where no pool was divided.
    var section: ReportSection? {
        let rows = pools.flatMap { pool in pool.weights.map { row($0, of: pool) } }
        guard !rows.isEmpty else { return nil }
        return ReportSection(
            id: "weights", title: BilingualText(da: "Vægte", en: "Weights"),
            table: ReportTable(
                columns: columns + [
                    OverviewColumns.column("pool", "Pulje", "Pool", .ordinal),
                    OverviewColumns.column("driver", "Fordelingsnøgle", "Driver", .code),
                    OverviewColumns.column("cost_centre", "Omkostningssted", "Cost centre", .code),
                    OverviewColumns.column("unit", "Enhed", "Unit", .label(PoolWeightSection.units)),
                    OverviewColumns.column("weight", "Tallets vægt", "Weight of the figure", PoolWeightSection.weight),
                    OverviewColumns.column("weight_total", "Hele vægten", "Whole weight", PoolWeightSection.weight),
                    OverviewColumns.column("divided", "Deles ud (kr.)", "Divided (DKK)", .kroner),
                    OverviewColumns.column("net", "Tallets del (kr.)", "Part of the figure (DKK)", .kroner),
                ], rows: rows, notes: [PoolWeightSection.note]))
    }

    /// Thousandths of the unit.
    private static let weight = ColumnKind.decimal(digits: 3, paperDigits: 1)

    private func row(_ weight: FigureExplanation.Weight, of pool: FigureExplanation.Pool) -> [TableCell] {
        let sum = weight.weight
        let unit = PoolWeightSection.unit(sum.driver)
        return [
            .text(String(pool.part.municipality)), TableCell(pool.part.fiscalYear.number), TableCell(pool.part.pool),
            .text(sum.driver.rawValue), TableCell(weight.costCentre), .text(unit.code),
            .number(sum.weight * unit.thousandths), .number(sum.weightTotal * unit.thousandths),
            .number(sum.dividedOere), .number(sum.oere),
        ]
    }

    /// What a driver counts, and how many thousandths of it one of its weights is.
    private static func unit(_ driver: Driver) -> (code: String, thousandths: Int128) {
        switch driver {
        case .members, .assignmentDays, .enrolmentDays: ("days", 1_000)
        case .participation, .serviceUse: ("quantity", 1)
        case .time: ("minutes", 1)
        case .expense: ("kroner", 10)
        }
    }

    private static let units = LabelSet([
        ("days", BilingualText(da: "dage", en: "days")),
        ("quantity", BilingualText(da: "mængde", en: "quantity")),
        ("minutes", BilingualText(da: "minutter", en: "minutes")),
        ("kroner", BilingualText(da: "kr. henført", en: "DKK traced")),
    ])

    private static let note = BilingualText(
        da:
            "Puljen er delt én gang til efter de optegnelser, kørslen så: vægt over hele vægten, med den sidste øre efter fordelingens regler. Svaret er det, der er gemt; ellers fejler kommandoen. På et omkostningssted tæller ledig kapacitet med i hele vægten.",
        en:
            "The pool was divided once more by the records that the run saw: weight over whole weight, with the odd øre by the rules of allocation. The answer is what is stored, or the command fails. At a cost centre idle capacity is part of the whole weight."
    )
}
