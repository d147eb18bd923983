import CostModel
import Reporting
import Workforce

/// `omkost fte --assumptions`: how much each source of uncertainty moves a municipality's yearly total, one at a time.
struct AssumptionsTable {
    let listing: Listing
    let cells: WorkCells

    private var model: WorkforceModel { listing.model.workforce }

    var columns: [TableColumn] {
        let value = ColumnKind.decimal(digits: 3, paperDigits: 1)
        return listing.partitionColumns
            + [
                FTEColumns.dimension("nature", municipalities: listing.municipalities),
                listing.column("assumption", "Antagelse", "Assumption", .label(AssumptionsTable.names)),
                FTEColumns.dimension("category", municipalities: listing.municipalities),
            ].compactMap { $0 } + [
                listing.column("low", "Lav", "Low", value), listing.column("central", "Midt", "Central", value),
                listing.column("high", "Høj", "High", value),
            ] + changes("hours", "Timer", "Hours", value)
            + model.norms.flatMap {
                changes("fte_\($0.id)", "Årsværk \($0.id)", "FTE \($0.id)", .decimal(digits: 6, paperDigits: 2))
            } + [
                listing.column("reason", "Begrundelse", "Reason", .prose),
                listing.column("source", "Kilde", "Source", .prose),
                listing.column("decided_by", "Besluttet af", "Decided by", .prose),
            ]
    }

    private static let names = LabelSet([
        ("reported", BilingualText(da: "indberettet interval", en: "reported range")),
        (
            WorkforceCalculator.meetingMinutes,
            BilingualText(da: "mødelængde (minutter)", en: "meeting length (minutes)")
        ),
    ])

    private func changes(_ name: String, _ danish: String, _ english: String, _ kind: ColumnKind) -> [TableColumn] {
        [
            listing.column("\(name)_change_low", "\(danish), ændring ved lav", "\(english), change at low", kind),
            listing.column("\(name)_change_high", "\(danish), ændring ved høj", "\(english), change at high", kind),
        ]
    }

    func rows(_ hours: [WorkedHours]) -> [[TableCell]] {
        AssumptionEffect.all(hours).map { effect in
            let assumption = model.assumptions.first { $0.name == effect.assumption }
            return [
                .text(String(effect.municipality)), TableCell(effect.fiscalYear.number),
                .text(effect.nature.rawValue), .text(effect.assumption ?? "reported"),
                effect.category.isEmpty ? .empty : .text(effect.category), TableCell(assumption?.lowThousandths),
                TableCell(assumption?.centralThousandths), TableCell(assumption?.highThousandths),
            ] + pair(effect.hours, digits: 3) + model.norms.flatMap { pair(effect.fte($0), digits: 6) } + [
                TableCell(assumption?.reason), TableCell(assumption?.source), TableCell(assumption?.decidedBy),
            ]
        }
    }

    private func pair(_ change: (low: Ratio, high: Ratio)?, digits: Int) -> [TableCell] {
        [cells.figure(change?.low, digits: digits), cells.figure(change?.high, digits: digits)]
    }

    static let note = BilingualText(
        da:
            "Hver antagelse flyttes for sig, alt andet står i midten; virkningerne lagt sammen er hele spændet mellem lav og høj.",
        en:
            "Each assumption is moved by itself, everything else stays central; the effects together are the whole range from low to high."
    )
}
