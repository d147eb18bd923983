import CostModel
import Disclosure
import Reporting

/// The tables of cells: cost and time of the enrolled, and their totals. A cell that is not shown has its row, without figures.
struct CellTables {
    let content: ExportContent
    private var variable: ExportVariable { ExportVariable(content: content) }

    init(content: ExportContent) {
        self.content = content
    }

    func all() throws -> [DataTable] {
        [try costs(), try time(), try summary(), try phases()]
    }

    // MARK: Tables

    private func costs() throws -> DataTable {
        let rows = content.groups.flatMap { group in
            content.facts.model.sectors.map(\.id).flatMap { sector in
                Phase.allCases.flatMap { phase in
                    content.years.map { year in
                        let cell = cost(group, year, (sector, phase))
                        return CellTables.row(
                            codes(group) + [.text(sector), .text(phase.code), TableCell(year.number)], [cell]
                        ) { heads($0[0]) + amounts($0[0]) }
                    }
                }
            }
        }
        let variable = variable
        return try DataTable(
            name: "costs",
            title: BilingualText(da: "Omkostning efter budgetområde, fase og år", en: "Cost by sector, phase and year"),
            description: BilingualText(
                da: "Én række pr. kommune, målgruppe, gruppe, budgetområde, fase og regnskabsår.",
                en: "One row per municipality, cluster, arm, sector, phase and fiscal year."),
            variables: try [
                variable.municipality(), variable.cluster(), variable.arm(), variable.sector(), variable.phase(),
                variable.year(),
            ] + variable.heads() + variable.amounts(), rows: rows)
    }

    private func time() throws -> DataTable {
        let rows = content.groups.flatMap { group in
            Phase.allCases.flatMap { phase in
                content.years.map { year in
                    let cell = time(group, year, phase)
                    return CellTables.row(codes(group) + [.text(phase.code), TableCell(year.number)], [cell]) {
                        heads($0[0]) + [personYears($0[0])]
                    }
                }
            }
        }
        let variable = variable
        return try DataTable(
            name: "time", title: BilingualText(da: "Tid efter fase og år", en: "Time by phase and year"),
            description: BilingualText(
                da: "Én række pr. kommune, målgruppe, gruppe, fase og regnskabsår, også for dem uden omkostning.",
                en: "One row per municipality, cluster, arm, phase and fiscal year, those without cost too."),
            variables: try [
                variable.municipality(), variable.cluster(), variable.arm(), variable.phase(), variable.year(),
            ] + variable.heads() + [variable.personYears()], rows: rows)
    }

    private func summary() throws -> DataTable {
        let rows = content.groups.flatMap { group in
            content.years.map { year in
                let cells = [cost(group, year, nil), time(group, year, nil)]
                return CellTables.row(codes(group) + [TableCell(year.number)], cells) {
                    heads($0[1]) + totals(amounts: $0[0], time: $0[1])
                }
            }
        }
        let variable = variable
        return try DataTable(
            name: "summary", title: BilingualText(da: "Årsoversigt", en: "Yearly summary"),
            description: BilingualText(
                da: "Én række pr. kommune, målgruppe, gruppe og regnskabsår: alle budgetområder og faser tilsammen.",
                en: "One row per municipality, cluster, arm and fiscal year: all sectors and phases together."),
            variables: try [variable.municipality(), variable.cluster(), variable.arm(), variable.year()]
                + variable.heads() + totalVariables(), rows: rows)
    }

    private func phases() throws -> DataTable {
        let rows = content.arms.flatMap { arm in
            content.facts.model.sectors.map(\.id).flatMap { sector in
                Phase.allCases.map { phase in
                    let cells = [
                        content.shown(ExportCell(arm: arm, place: nil, cost: (sector, phase))),
                        content.shown(ExportCell(arm: arm, place: nil, time: phase)),
                    ]
                    return CellTables.row([.text(arm.rawValue), .text(sector), .text(phase.code)], cells) {
                        heads($0[0]) + totals(amounts: $0[0], time: $0[1])
                    }
                }
            }
        }
        let variable = variable
        return try DataTable(
            name: "phases", title: BilingualText(da: "Før, under og efter", en: "Before, during and after"),
            description: BilingualText(
                da:
                    "Én række pr. gruppe, budgetområde og fase, over alle kommuner og år, i årenes egne priser; personår er alle, der var i fasen.",
                en:
                    "One row per arm, sector and phase, over all municipalities and years, in prices of their own years; person-years are of everybody in the phase."
            ),
            variables: try [variable.arm(), variable.sector(), variable.phase()] + variable.heads()
                + totalVariables(), rows: rows)
    }

    // MARK: Cells

    /// Nil where it is not shown.
    private func cost(
        _ group: ExportContent.Group, _ year: FiscalYear, _ column: (sector: String, phase: Phase)?
    ) -> CellStatistics? {
        content.shown(ExportCell(arm: group.arm, place: CellTables.place(group, year), cost: column))
    }

    private func time(_ group: ExportContent.Group, _ year: FiscalYear, _ phase: Phase?) -> CellStatistics? {
        content.shown(ExportCell(arm: group.arm, place: CellTables.place(group, year), time: phase))
    }

    private static func place(_ group: ExportContent.Group, _ year: FiscalYear) -> (String, String, String) {
        (String(group.municipality), group.cluster.rawValue, year.description)
    }

    /// Without figures where one of the cells is not shown.
    private static func row(
        _ codes: [TableCell], _ cells: [CellStatistics?], _ figures: ([CellStatistics]) -> [TableCell]
    ) -> DataRow {
        let shown = cells.compactMap(\.self)
        guard shown.count == cells.count else {
            let none = figures(cells.map { _ in .empty(measures: 2) })
            return DataRow(codes + none.map { _ in .empty }, isSuppressed: true)
        }
        return DataRow(codes + figures(shown))
    }

    private func codes(_ group: ExportContent.Group) -> [TableCell] {
        [.text(String(group.municipality)), .text(group.cluster.rawValue), .text(group.arm.rawValue)]
    }

    private func heads(_ cell: CellStatistics) -> [TableCell] {
        [TableCell(cell.persons), TableCell(cell.families)]
    }

    /// Of a cell of cost.
    private func amounts(_ cell: CellStatistics) -> [TableCell] {
        let (expense, reimbursement) = (cell.amounts[0], cell.amounts[1])
        return [.number(expense), .number(reimbursement), .number(expense + reimbursement)]
    }

    /// Of a cell of time.
    private func personYears(_ cell: CellStatistics) -> TableCell {
        roundedHalfAway(numerator: cell.amounts[0] * 1_000, denominator: Int128(ExportGrid.timeUnitsPerYear))
            .map { .number($0) } ?? .empty
    }

    /// Person-years, amounts, and the price of a person-year.
    private func totals(amounts cell: CellStatistics, time: CellStatistics) -> [TableCell] {
        let price = roundedHalfAway(
            numerator: (cell.amounts[0] + cell.amounts[1]) * Int128(ExportGrid.timeUnitsPerYear),
            denominator: time.amounts[0])
        return [personYears(time)] + amounts(cell) + [price.map { .number($0) } ?? .empty]
    }

    private func totalVariables() throws -> [DataVariable] {
        let variable = variable
        return try [variable.personYears()] + variable.amounts() + [
            variable.kroner(
                "net_per_person_year", "Netto pr. personår", "Net per person-year",
                BilingualText(da: "netto delt med personår", en: "net over person-years"),
                whenEmpty: BilingualText(da: "ingen var der", en: "nobody was there"))
        ]
    }
}
