import CostModel
import Reporting

/// Why totals moved, or could have.
struct CausesTable {
    let causes: [FoundCause]
    /// What stands under the table beside its own remarks.
    let notes: [BilingualText]

    var table: ReportTable {
        func column(_ name: String, _ danish: String, _ english: String, _ kind: ColumnKind) -> TableColumn {
            TableColumn(name: name, title: BilingualText(da: danish, en: english), kind: kind)
        }
        return ReportTable(
            title: BilingualText(da: "Hvorfor", en: "Why"),
            columns: [
                column("municipality", "Kommune", "Municipality", .code),
                column("fiscal_year", "Regnskabsår", "Fiscal year", .ordinal),
                column("cause", "Årsag", "Cause", .label(.moveCause)),
                column("opened", "Nye", "New", .count), column("ended", "Udgåede", "Ended", .count),
                column("amount", "Beløb (kr.)", "Amount (DKK)", .kroner),
                column("may_explain", "Kan forklare", "May explain", .boolean),
                column("detail", "Hvilke", "Which", .prose),
            ],
            rows: causes.map { cause in
                [
                    TableCell(cause.municipality.map { String($0) }), TableCell(cause.fiscalYear),
                    .text(cause.cause.code), count(cause.opened), count(cause.ended),
                    cause.oere.map { .number($0) } ?? .text(""), .bool(cause.mayExplain),
                    TableCell(cause.detail),
                ]
            }, notes: remarks + notes)
    }

    /// What is no fact has no number, which is another thing than one that cannot be computed.
    private func count(_ number: Int?) -> TableCell {
        number.map { TableCell($0) } ?? .text("")
    }

    private var remarks: [BilingualText] {
        var remarks: [BilingualText] = []
        if causes.isEmpty {
            remarks.append(
                BilingualText(
                    da: "Kørslerne så det samme regnskab og den samme model.",
                    en: "The runs saw the same ledger and the same model."))
        }
        if causes.contains(where: { $0.cause != .none && !$0.mayExplain }) {
            remarks.append(
                BilingualText(
                    da: "Hvor der står nej, er noget forskelligt, men ingen total, det kan flytte, flyttede sig.",
                    en: "Where it says no, something differs, but no total that it can move has moved."))
        }
        if causes.contains(where: { $0.cause == .none }) {
            remarks.append(
                BilingualText(
                    da: "Noget flyttede sig, uden at noget er forskelligt: det er en fejl i omkost; meld den.",
                    en: "Something moved although nothing differs: that is a fault of omkost; report it."))
        }
        return remarks
    }
}
