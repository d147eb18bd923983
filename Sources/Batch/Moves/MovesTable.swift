import CostModel
import Reporting

/// Which totals of money moved.
struct MovesTable {
    let moves: [MovedTotal]
    let sectors: LabelSet
    let words: MoveWords

    var table: ReportTable {
        func column(_ name: String, _ danish: String, _ english: String, _ kind: ColumnKind) -> TableColumn {
            TableColumn(name: name, title: BilingualText(da: danish, en: english), kind: kind)
        }
        return ReportTable(
            title: words.title,
            columns: [
                column("municipality", "Kommune", "Municipality", .code),
                column("fiscal_year", "Regnskabsår", "Fiscal year", .ordinal),
                column("sector", "Budgetområde", "Sector", .label(sectors)),
                column("status", "Status", "Status", .label(.status)),
                words.column(words.before, "", "Netto", "Net", BilingualText(da: " (kr.)", en: " (DKK)"), .kroner),
                words.column(words.after, "", "Netto", "Net", BilingualText(da: " (kr.)", en: " (DKK)"), .kroner),
                column("movement", "Flytning (kr.)", "Movement (DKK)", .kroner),
            ],
            rows: moves.map { move in
                [
                    .text(String(move.key.municipality)), TableCell(move.key.fiscalYear.number),
                    move.key.sector.isEmpty ? .empty : .text(move.key.sector), .text(move.key.status.code),
                    .number(move.before), .number(move.after), .number(move.after - move.before),
                ]
            },
            notes: moves.isEmpty ? [BilingualText(da: "Ingen totaler flytter sig.", en: "No totals move.")] : [])
    }
}
