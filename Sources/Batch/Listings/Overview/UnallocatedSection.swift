import CostModel
import Reporting

/// What could not be allocated in the municipalities concerned, and what registration would mend it.
struct UnallocatedSection {
    let facts: OverviewFacts
    let columns: OverviewColumns
    let language: Language

    private struct Key: Hashable {
        var reason: String
        var sector: String
    }

    var section: ReportSection {
        let sums = facts.unallocated.reduce(into: [Key: Int128]()) { sums, line in
            sums[Key(reason: line.reason, sector: line.sector), default: 0] += line.net
        }
        let keys = sums.keys.sorted { left, right in
            let (a, b) = (sums[left] ?? 0, sums[right] ?? 0)
            return a == b ? (left.reason, left.sector) < (right.reason, right.sector) : a > b
        }
        let total = sums.values.reduce(0, +)
        let address = facts.unallocatedAddress
        return ReportSection(
            id: "unallocated", title: BilingualText(da: "Ufordelt i kommunen", en: "Unallocated in the municipality"),
            findings: sentence(total),
            table: ReportTable(
                columns: [
                    OverviewColumns.column("reason", "Årsag", "Reason", .label(.reason)), columns.sector,
                    OverviewColumns.kroner("net", "Netto", "Net"),
                    OverviewColumns.column("remedy", "Hvad der ville bedre det", "What would mend it", .prose),
                    OverviewColumns.address,
                ],
                rows: keys.map { key in
                    [
                        .text(key.reason), key.sector.isEmpty ? .empty : .text(key.sector), .number(sums[key] ?? 0),
                        .text(UnallocatedSection.remedy(key.reason).text(in: language)),
                        .text(
                            address.with("reason", key.reason).with("sector", key.sector.isEmpty ? nil : key.sector)
                                .text),
                    ]
                }, totals: [.empty, .text(""), .number(total), .text(""), .text(address.text)],
                notes: UnallocatedSection.notes))
    }

    private func sentence(_ total: Int128) -> [BilingualText] {
        guard total != 0 else {
            return [BilingualText(da: "Alt er fordelt.", en: "Everything is allocated.")]
        }
        return [
            BilingualText(
                da:
                    "\(kroner(total, .danish)) kr. i kommunen nåede ingen borger, og er derfor ikke med i tallene ovenfor.",
                en:
                    "DKK \(kroner(total, .english)) of the municipality reached no citizen, and so is not in the figures above."
            )
        ]
    }

    private static func remedy(_ reason: String) -> BilingualText {
        let code: FindingCode? =
            switch reason {
            case "no_rule": .noRule
            case "empty_base": .emptyBase
            case "closed_loop": .closedLoop
            case "unmapped_account": .unmappedAccount
            default: nil
            }
        guard let code else {
            return BilingualText(
                da: "ledig kapacitet: brug den, eller nedsæt den", en: "idle capacity: use it, or reduce it")
        }
        return FindingWords(Finding(code)).remedy
    }

    private static let notes = [
        BilingualText(
            da:
                "Hele kommunens ufordelte penge i de valgte år, ikke kun disse borgeres: hvem de vedrører, er netop det, ingen ved.",
            en:
                "The whole municipality's unallocated money in the years chosen, not these citizens' alone: whom it concerns is just what nobody knows."
        )
    ]
}
