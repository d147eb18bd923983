import CostModel
import Summary

/// Who pays, who gains: what each budget paid for the initiative, and how what it pays for its citizens has moved.
struct PayerSection {
    let facts: OverviewFacts
    let columns: OverviewColumns

    private var balances: [PayerBalance] {
        PayerBalance.all(facts.course, booked: facts.booked, sectors: columns.listing.model.sectors.map(\.id))
    }

    var section: ReportSection {
        let balances = balances
        let address = facts.address
        let paid = facts.bookedAddress
        return ReportSection(
            id: "who-pays", title: BilingualText(da: "Hvem betaler, hvem vinder?", en: "Who pays, who gains?"),
            findings: finding(balances), warnings: [standing],
            table: ReportTable(
                columns: [columns.sector] + PayerSection.figures + [PayerSection.paidAddress, OverviewColumns.address],
                rows: balances.map { balance in
                    [.text(balance.sector)] + cells(balance)
                        + [paid.with("sector", balance.sector), address.with("sector", balance.sector)].map {
                            .text($0.text)
                        }
                }, totals: [.empty] + totals(balances) + [.text(paid.text), .text(address.text)],
                notes: notes))
    }

    private static let figures = [
        OverviewColumns.kroner("paid", "Betalt for indsatsen", "Paid for the initiative"),
        OverviewColumns.kroner("change", "Ændring pr. personår", "Change per person-year"),
        OverviewColumns.kroner("comparison_change", "Sammenligningsgruppen", "Comparison arm"),
        OverviewColumns.kroner("net_change", "Forskel pr. personår", "Difference per person-year"),
        OverviewColumns.kroner("net_change_total", "Forskel i alt", "Difference in all"),
        OverviewColumns.kroner("net", "Betalt og forskel", "Paid and difference"),
    ]

    private static let paidAddress = OverviewColumns.reference("paid_address", "Adresse, betalt", "Address, paid")

    private func cells(_ balance: PayerBalance) -> [TableCell] {
        let total = PayerSection.total(balance)
        return [.number(balance.paid)]
            + [balance.change, balance.comparisonChange, balance.netChange, total, total.map { balance.paid + $0 }].map
        {
            $0.map { .number($0) } ?? .empty
        }
    }

    /// Over the person-years during: the difference of each, times their number.
    private static func total(_ balance: PayerBalance) -> Int128? {
        balance.netChange.flatMap { roundedHalfAway(numerator: $0 * balance.time.thousandths, denominator: 1_000) }
    }

    /// A sum of which a part is not known is not known.
    private func totals(_ balances: [PayerBalance]) -> [TableCell] {
        func sum(_ figure: (PayerBalance) -> Int128?) -> TableCell {
            let figures = balances.compactMap(figure)
            guard !figures.isEmpty, figures.count == balances.count else { return .empty }
            return .number(figures.reduce(0, +))
        }
        return [
            sum(\.paid), sum(\.change), sum(\.comparisonChange), sum(\.netChange), sum(PayerSection.total),
            sum { balance in PayerSection.total(balance).map { $0 + balance.paid } },
        ]
    }

    private var notes: [BilingualText] {
        [
            BilingualText(
                da:
                    "Betalt er bogført på indsatsen, i årets priser. Ændring er netto pr. personår under forløbet minus før, i \(facts.course.prices.baseYear)-priser; et minus er mindre udgift. Forskel er ændringen minus sammenligningsgruppens, hvor der er en.",
                en:
                    "Paid was posted on the initiative, in the year's prices. Change is net per person-year during enrolment less before, in prices of \(facts.course.prices.baseYear); a minus is less expense. Difference is the change less that of the comparison arm, where there is one."
            )
        ]
    }

    /// What is established, and what is not.
    private var standing: BilingualText {
        guard facts.doubts.isEmpty else {
            return BilingualText(
                da:
                    "Tallene viser, hvad der skete, ikke hvad indsatsen førte til; se forbeholdene under Før, under og efter.",
                en:
                    "The figures show what happened, not what the initiative led to; see the reservations under Before, during and after."
            )
        }
        let citizens = facts.course.phase(.during, of: .comparison)?.citizens ?? 0
        return BilingualText(
            da:
                "Fastslået er, hvad der er bogført, og hvordan personåret ændrede sig ved siden af de \(citizens) borgere i sammenligningsgruppen. Ikke fastslået er, at indsatsen er grunden: grupperne er ikke trukket ved lod.",
            en:
                "Established is what was posted, and how the person-year moved beside the \(citizens) citizens of the comparison arm. Not established is that the initiative is the reason: the arms were not drawn by lot."
        )
    }

    private func finding(_ balances: [PayerBalance]) -> [BilingualText] {
        let gains = balances.filter { ($0.netChange ?? 0) < 0 }.map { columns.sectorName($0.sector) }
        let losses = balances.filter { ($0.netChange ?? 0) > 0 }.map { columns.sectorName($0.sector) }
        let payer = balances.filter { $0.paid > 0 }.max { $0.paid < $1.paid }
        var sentences: [BilingualText] = []
        if let payer {
            let name = columns.sectorName(payer.sector)
            sentences.append(
                BilingualText(
                    da: "\(name.danish) har betalt mest for indsatsen: \(kroner(payer.paid, .danish)) kr.",
                    en: "\(name.english) has paid most for the initiative: DKK \(kroner(payer.paid, .english))."))
        }
        guard !gains.isEmpty || !losses.isEmpty else { return sentences }
        func list(_ names: [BilingualText], _ language: Language) -> String {
            names.isEmpty
                ? BilingualText(da: "intet budget", en: "no budget").text(in: language)
                : names.map { $0.text(in: language) }.joined(separator: ", ")
        }
        sentences.append(
            BilingualText(
                da: "Mindre udgift pr. personår har \(list(gains, .danish)); større har \(list(losses, .danish)).",
                en: "Less expense per person-year: \(list(gains, .english)); more: \(list(losses, .english))."))
        return sentences
    }
}
