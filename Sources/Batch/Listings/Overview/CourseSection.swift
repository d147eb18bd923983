import CostModel
import Reporting
import Summary

/// Before, during and after, by year of enrolment, in constant prices, with the comparison arm beside.
struct CourseSection {
    let facts: OverviewFacts
    let columns: OverviewColumns

    private var course: EnrolmentCourse { facts.course }
    private var base: FiscalYear { course.prices.baseYear }

    var section: ReportSection {
        let sectors = columns.ordered(Set(course.phases.flatMap(\.netBySector.keys)))
        let address = facts.address
        let periods = course.phases.flatMap { phase in
            [phase] + course.years.filter { $0.arm == phase.arm && $0.phase == phase.phase }
        }
        return ReportSection(
            id: "before-during-after", title: BilingualText(da: "Før, under og efter", en: "Before, during and after"),
            warnings: facts.doubts.map(CourseSection.words),
            table: ReportTable(
                columns: keys
                    + sectors.map { sector in
                        let name = columns.sectorName(sector)
                        return OverviewColumns.kroner("net_per_person_year_\(sector)", name.danish, name.english)
                    } + [OverviewColumns.address],
                rows: periods.map { period in
                    row(period)
                        + sectors.map { sector in period.netPerPersonYear(sector: sector).map { .number($0) } ?? .empty
                        }
                        + [.text(CourseSection.address(of: period, address).text)]
                }, notes: notes), chart: chart(sectors))
    }

    private var keys: [TableColumn] {
        [
            OverviewColumns.arm, OverviewColumns.phase,
            OverviewColumns.column("year_offset", "År fra start", "Years from start", .ordinal),
            OverviewColumns.column("citizens", "Borgere", "Citizens", .count),
            OverviewColumns.column("families", "Familier", "Families", .count),
            OverviewColumns.column("person_years", "Personår", "Person-years", OverviewColumns.personYears),
            OverviewColumns.kroner("net_per_person_year", "Netto pr. personår", "Net per person-year"),
        ]
    }

    private func row(_ period: EnrolmentPeriod) -> [TableCell] {
        [
            .text(period.arm.rawValue), .text(period.phase.code), TableCell(period.yearOffset),
            TableCell(period.citizens), TableCell(period.families), .number(period.time.thousandths),
            period.netPerPersonYear.map { .number($0) } ?? .empty,
        ]
    }

    private static func address(of period: EnrolmentPeriod, _ address: FigureAddress) -> FigureAddress {
        address.with("arm", period.arm.rawValue).with("phase", period.phase.code).with("year_offset", period.yearOffset)
    }

    private var notes: [BilingualText] {
        let named = facts.course.unindexed.map(columns.sectorName)
        let indexes = Set(columns.listing.model.sectors.compactMap(\.index)).sorted().joined(separator: ", ")
        var notes = [
            BilingualText(
                da:
                    "Netto i \(base)-priser efter prisindeks \(indexes.isEmpty ? "(intet)" : indexes); personår er dage delt med årets dage. En række uden år er hele fasen.",
                en:
                    "Net in prices of \(base) by price index \(indexes.isEmpty ? "(none)" : indexes); person-years are days over the days of the year. A row without a year is the whole phase."
            )
        ]
        if !named.isEmpty {
            notes.append(
                BilingualText(
                    da: "I årets egne priser, fordi indeks mangler: \(named.map(\.danish).joined(separator: ", ")).",
                    en:
                        "In prices of their own year, for lack of an index: \(named.map(\.english).joined(separator: ", "))."
                ))
        }
        return notes
    }

    /// What a person-year cost before and during.
    var finding: [BilingualText] {
        guard let before = course.phase(.before, of: .intervention)?.netPerPersonYear,
            let during = course.phase(.during, of: .intervention)?.netPerPersonYear
        else { return [] }
        func words(_ language: Language) -> String {
            kroner(during - before < 0 ? before - during : during - before, language)
        }
        let (danish, english) = during < before ? ("mindre", "less") : ("mere", "more")
        return [
            BilingualText(
                da:
                    "Et personår kostede \(kroner(before, .danish)) kr. før og \(kroner(during, .danish)) kr. under forløbet: \(words(.danish)) kr. \(danish).",
                en:
                    "A person-year cost DKK \(kroner(before, .english)) before and DKK \(kroner(during, .english)) during enrolment: DKK \(words(.english)) \(english)."
            )
        ]
    }

    static func words(_ doubt: ComparisonDoubt) -> BilingualText {
        switch doubt {
        case .nothingToCompare:
            BilingualText(
                da: "Der er ingen tid både før og under forløb, så intet kan sammenlignes.",
                en: "There is no time both before and during enrolment, so nothing can be compared.")
        case .fewPersons(let phase, let citizens):
            BilingualText(
                da: "Der er kun \(citizens) borgere i fasen \(phase.label.danish); én af dem kan vende tallet.",
                en:
                    "There are only \(citizens) citizens in the phase \(phase.label.english); one of them can turn the figure."
            )
        case .noComparisonArm:
            BilingualText(
                da: "Der er ingen sammenligningsgruppe, så ingen ved, hvad der var sket uden indsatsen.",
                en: "There is no comparison arm, so nobody knows what would have happened without the initiative.")
        case .fewComparisonPersons(let citizens):
            BilingualText(
                da: "Sammenligningsgruppen er på \(citizens) borgere og kan ikke bære en konklusion.",
                en: "The comparison arm has \(citizens) citizens and cannot carry a conclusion.")
        case .peakAtEntry(let percent):
            BilingualText(
                da:
                    "Borgerne kom ind, da de kostede mest: \(percent) % mere i det sidste år før end i årene før det. Et fald bagefter kan komme af sig selv.",
                en:
                    "The citizens came in when they cost most: \(percent)% more in the last year before than in the years before that. A fall afterwards may come by itself."
            )
        }
    }

    private func chart(_ sectors: [String]) -> Chart? {
        let phases = course.phases
        guard !phases.isEmpty else { return nil }
        let hasComparison = phases.contains { $0.arm == .comparison }
        return Chart(
            form: .stackedBars,
            title: finding.first
                ?? BilingualText(
                    da: "Netto pr. personår før, under og efter", en: "Net per person-year before, during and after"),
            description: BilingualText(
                da:
                    "En søjle for hver fase\(hasComparison ? " og gruppe" : ""), delt efter budgetområde, i \(base)-priser.",
                en: "A bar for each phase\(hasComparison ? " and arm" : ""), divided by sector, in prices of \(base)."),
            categories: phases.map { phase in
                hasComparison
                    ? BilingualText(
                        da: "\(phase.arm.label.danish): \(phase.phase.label.danish)",
                        en: "\(phase.arm.label.english): \(phase.phase.label.english)") : phase.phase.label
            },
            series: sectors.map { sector in
                Chart.Series(
                    name: columns.sectorName(sector), values: phases.map { $0.netPerPersonYear(sector: sector) })
            }, unit: OverviewColumns.wholeKroner,
            unitName: BilingualText(da: "kr. pr. personår", en: "DKK per person-year"))
    }
}
