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
        [try costs(), try time(), try phases(), try summary()]
    }

    // MARK: Tables

    private func costs() throws -> DataTable {
        let rows = content.groups.flatMap { group in
            content.facts.model.sectors.map(\.id).flatMap { sector in
                Phase.allCases.flatMap { phase in
                    content.years.map { year in
                        let cell = cell(CellKey(group + [sector, phase.code, year]))
                        return cell.row(codes(group) + [.text(sector), .text(phase.code), number(year)]) {
                            heads($0) + amounts($0)
                        }
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
                    let cell = cell(CellKey(group + [ExportGrid.time, phase.code, year]))
                    return cell.row(codes(group) + [.text(phase.code), number(year)]) { heads($0) + [personYears($0)] }
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

    private func phases() throws -> DataTable {
        let rows = content.groups.flatMap { group in
            Phase.allCases.map { phase in
                let cell = cell(CellKey(group + [nil, phase.code, nil]))
                return cell.row(codes(group) + [.text(phase.code)], totals)
            }
        }
        let variable = variable
        return try DataTable(
            name: "phases", title: BilingualText(da: "Før, under og efter", en: "Before, during and after"),
            description: BilingualText(
                da: "Én række pr. kommune, målgruppe, gruppe og fase, over årene; i årenes egne priser.",
                en: "One row per municipality, cluster, arm and phase, over the years; in prices of their own years."),
            variables: try [variable.municipality(), variable.cluster(), variable.arm(), variable.phase()]
                + totalVariables(), rows: rows)
    }

    private func summary() throws -> DataTable {
        let places = Set(content.groups.map { [$0[0], $0[2]] }).sorted { $0.lexicographicallyPrecedes($1) }
        let arms = Set(content.groups.map { $0[2] }).sorted()
        let all = TableCell.text(ExportVariable.allClusters)
        var rows: [DataRow] = []
        for year in content.years {
            for arm in arms {
                let cell = cell(CellKey([nil, nil, arm, nil, nil, year]))
                rows.append(
                    cell.row([.text(ExportVariable.allMunicipalities), all, .text(arm), number(year)], totals))
            }
            for place in places {
                let cell = cell(CellKey([place[0], nil, place[1], nil, nil, year]))
                rows.append(cell.row([.text(place[0]), all, .text(place[1]), number(year)], totals))
            }
            for group in content.groups {
                let cell = cell(CellKey(group + [nil, nil, year]))
                rows.append(cell.row(codes(group) + [number(year)], totals))
            }
        }
        let variable = variable
        return try DataTable(
            name: "summary", title: BilingualText(da: "Årsoversigt", en: "Yearly summary"),
            description: BilingualText(
                da:
                    "Én række pr. kommune, målgruppe, gruppe og regnskabsår, og for alle målgrupper og alle kommuner tilsammen. Læg ikke rækkerne sammen.",
                en:
                    "One row per municipality, cluster, arm and fiscal year, and for all clusters and all municipalities together. Do not add the rows up."
            ),
            variables: try [variable.municipality(), variable.cluster(), variable.arm(), variable.year()]
                + totalVariables(), rows: rows)
    }

    // MARK: Cells

    private struct ShownCell {
        /// Nil where it is not shown.
        var statistics: CellStatistics?
        /// How many figures a row has.
        func row(_ codes: [TableCell], _ figures: (CellStatistics) -> [TableCell]) -> DataRow {
            guard let statistics else {
                let none = figures(.empty(measures: ExportGrid.Measure.allCases.count))
                return DataRow(codes + none.map { _ in .empty }, isSuppressed: true)
            }
            return DataRow(codes + figures(statistics))
        }
    }

    private func cell(_ key: CellKey) -> ShownCell {
        ShownCell(statistics: content.shown(key))
    }

    private func codes(_ group: [String]) -> [TableCell] {
        group.map { .text($0) }
    }

    private func number(_ year: String) -> TableCell {
        TableCell(Int16(year))
    }

    private func heads(_ cell: CellStatistics) -> [TableCell] {
        [TableCell(cell.persons), TableCell(cell.families)]
    }

    private func amounts(_ cell: CellStatistics) -> [TableCell] {
        let (expense, reimbursement) = (
            cell.amounts[ExportGrid.Measure.expense.rawValue], cell.amounts[ExportGrid.Measure.reimbursement.rawValue]
        )
        return [.number(expense), .number(reimbursement), .number(expense + reimbursement)]
    }

    private func personYears(_ cell: CellStatistics) -> TableCell {
        roundedHalfAway(
            numerator: cell.amounts[ExportGrid.Measure.time.rawValue] * 1_000,
            denominator: Int128(ExportGrid.timeUnitsPerYear)
        ).map { .number($0) } ?? .empty
    }

    /// Everything about a cell, with its price of a person-year.
    private func totals(_ cell: CellStatistics) -> [TableCell] {
        let net = cell.amounts[0] + cell.amounts[1]
        let price = roundedHalfAway(
            numerator: net * Int128(ExportGrid.timeUnitsPerYear),
            denominator: cell.amounts[ExportGrid.Measure.time.rawValue])
        return heads(cell) + [personYears(cell)] + amounts(cell) + [price.map { .number($0) } ?? .empty]
    }

    private func totalVariables() throws -> [DataVariable] {
        let variable = variable
        return try variable.heads() + [variable.personYears()] + variable.amounts() + [
            variable.kroner(
                "net_per_person_year", "Netto pr. personår", "Net per person-year",
                BilingualText(da: "netto delt med personår", en: "net over person-years"),
                whenEmpty: BilingualText(da: "ingen var der", en: "nobody was there"))
        ]
    }
}
