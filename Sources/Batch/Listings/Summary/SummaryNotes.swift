import CostModel
import Reporting

/// The sentences under the two halves of the summary.
struct SummaryNotes {
    let rows: [SummaryRow]
    let listing: Listing

    private var model: WorkforceModel { listing.model.workforce }

    private var workAlone: [BilingualText] {
        guard rows.contains(where: \.isWorkAlone) else { return [] }
        return [
            BilingualText(
                da:
                    "En række uden indsats er arbejde, der ikke er registreret på nogen indsats, og kommunens del af netværket.",
                en:
                    "A row without an initiative is work registered on none, and the municipality's part of the network."
            )
        ]
    }

    var cost: [BilingualText] {
        [
            BilingualText(
                da:
                    "Borgere og familier med fordelt omkostning i året; personår er dage under forløb delt med årets dage.",
                en:
                    "Citizens and families with allocated cost in the year; person-years are days during enrolment over the days of the year."
            ),
            BilingualText(
                da:
                    "Hvad der ligger bag en række: omkost explain m=260,y=2019 (kommune, år; i indsats, s budgetområde).",
                en: "What is behind a row: omkost explain m=260,y=2019 (municipality, year; i initiative, s sector)."),
        ]
    }

    var work: [BilingualText] {
        WorkNotes(model: model).norms + salaries + [
            BilingualText(
                da:
                    "Udvikling i kr. er en del af den bogførte udgift, hvor lønnen er bogført, og kommer ikke oven i. Købte timer er aldrig årsværk.",
                en:
                    "Development in kroner is part of the posted expense where the pay is posted, not on top of it. External hours are never FTE."
            ), WorkNotes.network,
            BilingualText(
                da: "– betyder, at intet er registreret, eller at tallet ikke kan beregnes; det er ikke nul.",
                en: "– means that nothing was registered or that the figure cannot be computed; it is not zero."),
        ] + workAlone + WorkNotes.approvals(rows.compactMap(\.approval), listing.municipalityNames)
    }

    private var salaries: [BilingualText] {
        let years = Set(rows.map(\.year)).sorted()
        let known = years.compactMap { year in model.salary(in: year).map { (year, $0) } }
        let missing = years.filter { model.salary(in: $0) == nil }
        var notes: [BilingualText] = []
        if !known.isEmpty {
            notes.append(
                BilingualText(
                    da:
                        "Løn i årsværk er fordelt løn delt med løn pr. årsværk, og udvikling i kr. er årsværk gange den: "
                        + SummaryNotes.list(known, NumberFormat(.danish)) + ".",
                    en: "Pay in FTE is allocated pay over salary per FTE, and development in kroner is FTE times it: "
                        + SummaryNotes.list(known, NumberFormat(.english)) + "."))
        }
        if !missing.isEmpty {
            let words = missing.map(\.description).joined(separator: ", ")
            notes.append(
                BilingualText(
                    da: "Modellen har ingen løn pr. årsværk for \(words); kolonnerne er tomme der.",
                    en: "The model has no salary per FTE for \(words); the columns are empty there."))
        }
        return notes
    }

    private static func list(_ salaries: [(FiscalYear, Amount)], _ numbers: NumberFormat) -> String {
        salaries.map { "\($0.0): \(numbers.kroner(oere: Int128($0.1.oere)))" }.joined(separator: "; ")
    }
}
