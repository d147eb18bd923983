import CostModel
import Published
import Reporting

/// `omkost summary`: per-year operating cost in kroner and in full-time equivalents.
package struct SummaryListing {
    private let byInitiative: Bool

    package init(by dimension: String?) throws(Refusal) {
        switch dimension {
        case nil: byInitiative = false
        case "initiative": byInitiative = true
        case let other?:
            throw Refusal(
                .usage, what: BilingualText(da: "ukendt opdeling \"\(other)\"", en: "unknown breakdown \"\(other)\""),
                remedy: BilingualText(da: "brug --by initiative", en: "use --by initiative"))
        }
    }

    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        try Listing.read(choice, console, for: "summary") { listing in
            let lines = try listing.reader.summaries(byInitiative: byInitiative)
            let table = ReportTable(
                title: BilingualText(da: "Årsoversigt", en: "Yearly summary"), columns: columns(listing),
                rows: lines.map { row($0, listing.model) }, notes: notes(lines, listing.model), stamp: listing.stamp)
            try console.write(table.bytes(as: console.format, style: console.style(listing.model.language)))
        }
    }

    private func columns(_ listing: Listing) -> [TableColumn] {
        let kroner = ColumnKind.kroner
        let fte = ColumnKind.decimal(digits: 6, paperDigits: 2)
        return listing.partitionColumns
            + (byInitiative ? [listing.column("initiative", "Indsats", "Initiative", .code)] : []) + [
                listing.column("citizens", "Borgere", "Citizens", .count),
                listing.column("families", "Familier", "Families", .count),
                listing.column("person_years", "Personår", "Person-years", fte),
                listing.column("expense", "Udgift (kr.)", "Expense (DKK)", kroner),
                listing.column("reimbursement", "Refusion (kr.)", "Reimbursement (DKK)", kroner),
                listing.column("net", "Netto (kr.)", "Net (DKK)", kroner),
                listing.column("state_share", "Statens andel (kr.)", "State share (DKK)", kroner),
                listing.column("unallocated", "Ufordelt (kr.)", "Unallocated (DKK)", kroner),
                listing.column(
                    "operating_fte_equivalent", "Løn i årsværk", "Pay in FTE", fte),
            ]
    }

    private func row(_ line: SummaryLine, _ model: ModelDefinition) -> [TableCell] {
        let year = FiscalYear(line.fiscalYear)
        let personYears = roundedHalfAway(
            numerator: Int128(line.daysDuring) * 1_000_000, denominator: Int128(year.days.dayCount))
        return [.text(String(line.municipality)), TableCell(line.fiscalYear)]
            + (byInitiative ? [.text(line.initiative)] : []) + [
                TableCell(line.citizens), TableCell(line.families), personYears.map { .number($0) } ?? .empty,
                .number(line.expense), .number(line.reimbursement), .number(line.expense + line.reimbursement),
                .number(line.stateShare),
                line.unallocated.map { .number($0) } ?? .empty, fteEquivalent(line, model.workforce.salary(in: year)),
            ]
    }

    /// Allocated pay ÷ salary per FTE, to six decimals, half away from zero; empty where the model has no salary.
    private func fteEquivalent(_ line: SummaryLine, _ salary: Amount?) -> TableCell {
        guard let salary else { return .empty }
        return roundedHalfAway(numerator: line.pay * 1_000_000, denominator: Int128(salary.oere)).map { .number($0) }
            ?? .empty
    }

    private func notes(_ lines: [SummaryLine], _ model: ModelDefinition) -> [BilingualText] {
        let years = Set(lines.map(\.fiscalYear)).sorted()
        let salaries = years.compactMap { year in
            model.workforce.salary(in: FiscalYear(year)).map { (year, $0) }
        }
        let missing = years.filter { model.workforce.salary(in: FiscalYear($0)) == nil }
        var notes = [
            BilingualText(
                da:
                    "Borgere og familier med fordelt omkostning i året; personår er dage under forløb delt med årets dage.",
                en:
                    "Citizens and families with allocated cost in the year; person-years are days during enrolment over the days of the year."
            )
        ]
        if !salaries.isEmpty {
            notes.append(
                BilingualText(
                    da: "Løn i årsværk er fordelt løn delt med løn pr. årsværk: "
                        + SummaryListing.list(salaries, NumberFormat(.danish)) + ".",
                    en: "Pay in FTE is allocated pay over salary per FTE: "
                        + SummaryListing.list(salaries, NumberFormat(.english)) + "."))
        }
        if !missing.isEmpty {
            let words = missing.map(String.init).joined(separator: ", ")
            notes.append(
                BilingualText(
                    da: "Modellen har ingen løn pr. årsværk for \(words); kolonnen er tom der.",
                    en: "The model has no salary per FTE for \(words); the column is empty there."))
        }
        return notes
    }

    private static func list(_ salaries: [(Int16, Amount)], _ numbers: NumberFormat) -> String {
        salaries.map { "\($0.0): \(numbers.kroner(oere: Int128($0.1.oere)))" }.joined(separator: "; ")
    }
}
