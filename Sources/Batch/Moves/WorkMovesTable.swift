import CostModel
import Reporting
import Workforce

/// Which hours and FTE moved; FTE at the headline norm.
struct WorkMovesTable {
    let moves: [MovedWork]
    let model: WorkforceModel
    let words: MoveWords
    let cells: WorkCells

    var table: ReportTable {
        func column(_ name: String, _ danish: String, _ english: String, _ kind: ColumnKind) -> TableColumn {
            TableColumn(name: name, title: BilingualText(da: danish, en: english), kind: kind)
        }
        let hours = ColumnKind.decimal(digits: 3, paperDigits: 1)
        let fte = ColumnKind.decimal(digits: 6, paperDigits: 2)
        let norm = model.norms.first
        let sides = [words.before, words.after]
        return ReportTable(
            title: BilingualText(da: "Arbejde", en: "Work"),
            columns: [
                column("municipality", "Kommune", "Municipality", .code),
                column("fiscal_year", "Regnskabsår", "Fiscal year", .ordinal),
                column("nature", "Formål", "Nature", .label(.nature)),
                column("bought", "Købt", "Bought", .boolean),
            ] + sides.map { words.column($0, "hours", "Timer", "Hours", BilingualText(da: "", en: ""), hours) }
                + sides.flatMap { side in
                    norm.map {
                        words.column(side, "fte_\($0.id)", "Årsværk \($0.id)", "FTE \($0.id)", BilingualText(da: "", en: ""), fte)
                    }.map { [$0] } ?? []
                },
            rows: moves.map { row($0, norm) },
            notes: (moves.isEmpty ? [BilingualText(da: "Intet arbejde flytter sig.", en: "No work moves.")] : [])
                + words.notes)
    }

    private func row(_ move: MovedWork, _ norm: FTENorm?) -> [TableCell] {
        let sides = [move.before, move.after]
        return [
            .text(String(move.key.municipality)), TableCell(move.key.fiscalYear), .text(move.key.nature),
            .bool(!move.key.countsAsFTE),
        ] + sides.map { cells.figure($0?.hours(headline: norm)?.central, digits: 3) }
            + sides.flatMap { side in
                norm.map { norm in
                    [cells.figure(move.key.countsAsFTE ? side?.fte(norm)?.central : nil, digits: 6)]
                } ?? []
            }
    }
}
