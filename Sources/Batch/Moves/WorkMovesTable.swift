import CostModel
import Reporting
import Workforce

/// Which hours, FTE and bought kroner moved; FTE of each side at the headline norm of its own model.
struct WorkMovesTable {
    let moves: [MovedWork]
    let words: MoveWords
    let cells: WorkCells

    private static let none = BilingualText(da: "", en: "")

    var table: ReportTable {
        func column(_ name: String, _ danish: String, _ english: String, _ kind: ColumnKind) -> TableColumn {
            TableColumn(name: name, title: BilingualText(da: danish, en: english), kind: kind)
        }
        return ReportTable(
            title: BilingualText(da: "Arbejde", en: "Work"),
            columns: [
                column("municipality", "Kommune", "Municipality", .code),
                column("fiscal_year", "Regnskabsår", "Fiscal year", .ordinal),
                column("nature", "Formål", "Nature", .label(.nature)),
                column("bought", "Købt", "Bought", .boolean),
            ] + [words.before, words.after].flatMap(sideColumns),
            rows: moves.map { move in
                [
                    .text(String(move.key.municipality)), TableCell(move.key.fiscalYear), .text(move.key.nature),
                    .bool(!move.key.countsAsFTE),
                ] + [move.before, move.after].flatMap(sideCells)
            },
            notes: (moves.isEmpty
                ? [BilingualText(da: "Intet arbejde flytter sig.", en: "No work moves.")]
                : [
                    BilingualText(
                        da: "Årsværk er ved hovednormen i hver sides egen model.",
                        en: "FTE is at the headline norm of each side's own model.")
                ]) + words.notes)
    }

    private func sideColumns(_ side: (name: String, title: BilingualText)) -> [TableColumn] {
        let hours = ColumnKind.decimal(digits: 3, paperDigits: 1)
        let fte = ColumnKind.decimal(digits: 6, paperDigits: 2)
        let kroner = BilingualText(da: " (kr.)", en: " (DKK)")
        guard cells.paper == nil else {
            return [
                words.column(side, "hours", "Timer", "Hours", WorkMovesTable.none, hours),
                words.column(side, "fte", "Årsværk", "FTE", WorkMovesTable.none, fte),
                words.column(side, "amount", "Købt", "Bought", kroner, .kroner),
            ]
        }
        return ["low", "central", "high"].map {
            words.column(side, "hours_\($0)", "Timer", "Hours", WorkMovesTable.none, hours)
        }
            + ["low", "central", "high"].map {
                words.column(side, "fte_\($0)", "Årsværk", "FTE", WorkMovesTable.none, fte)
            } + [words.column(side, "amount", "Købt", "Bought", kroner, .kroner)]
    }

    private func sideCells(_ side: MovedWork.Side?) -> [TableCell] {
        cells.range(side?.hours, digits: 3, paperDigits: 1) + cells.range(side?.fte, digits: 6, paperDigits: 2)
            + [side?.oere.map { .number($0) } ?? .empty]
    }
}
