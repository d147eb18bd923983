import CostModel
import Reporting

/// What a dry run would move against what is published.
struct MovesTable {
    private let moves: [MovedTotal]
    private let sectors: LabelSet

    init(_ moves: [MovedTotal], sectors: LabelSet) {
        self.sectors = sectors
        self.moves = moves.sorted { left, right in
            (left.key.municipality, left.key.fiscalYear.number, left.key.sector, left.key.status.rawValue)
                < (right.key.municipality, right.key.fiscalYear.number, right.key.sector, right.key.status.rawValue)
        }
    }

    var table: ReportTable {
        func column(_ name: String, _ danish: String, _ english: String, _ kind: ColumnKind) -> TableColumn {
            TableColumn(name: name, title: BilingualText(da: danish, en: english), kind: kind)
        }
        return ReportTable(
            title: BilingualText(da: "Prøvekørsel: hvad der ville flytte sig", en: "Dry run: what would move"),
            columns: [
                column("municipality", "Kommune", "Municipality", .code),
                column("fiscal_year", "Regnskabsår", "Fiscal year", .ordinal),
                column("sector", "Budgetområde", "Sector", .label(sectors)),
                column("status", "Status", "Status", .label(.status)),
                column("published", "Frigivet netto (kr.)", "Published net (DKK)", .kroner),
                column("computed", "Beregnet netto (kr.)", "Computed net (DKK)", .kroner),
                column("movement", "Flytning (kr.)", "Movement (DKK)", .kroner),
            ],
            rows: moves.map { move in
                [
                    .text(String(move.key.municipality)), TableCell(move.key.fiscalYear.number),
                    move.key.sector.isEmpty ? .empty : .text(move.key.sector), .text(move.key.status.code),
                    .number(move.published), .number(move.computed), .number(move.computed - move.published),
                ]
            },
            notes: [
                moves.isEmpty
                    ? BilingualText(da: "Ingen totaler ville flytte sig.", en: "No totals would move.")
                    : BilingualText(da: "Intet er gemt eller frigivet.", en: "Nothing was stored or published.")
            ])
    }
}
