import CostModel
import Reporting
import Workforce

/// Development, network and operating work in FTE with ranges, and caseload, of the initiative or of the municipality.
struct WorkSection {
    let facts: OverviewFacts
    let columns: OverviewColumns
    let hours: [WorkedHours]
    let caseloads: [Caseload]

    private var model: WorkforceModel { columns.listing.model.workforce }

    /// Nil where nothing about work is registered, or the model has no norm.
    var section: ReportSection? {
        guard let norm = model.norms.first else { return nil }
        let ours = hours.filter(isOurs)
        let years = Set(ours.map(\.fiscalYear)).sorted()
        guard !years.isEmpty else { return nil }
        let work = years.map { year in YearWork(ours.filter { $0.fiscalYear == year }, in: year) }
        return ReportSection(
            id: "work", title: BilingualText(da: "Årsværk", en: "Full-time equivalents"),
            table: ReportTable(
                columns: WorkSection.columns(norm), rows: zip(years, work).map { row($0, $1, norm) },
                notes: WorkNotes(model: model).norms + [WorkNotes.network, CaseloadTable.note, WorkSection.addressNote]),
            chart: chart(work, years, norm, finding(work, years, norm)))
    }

    private func isOurs(_ row: WorkedHours) -> Bool {
        guard facts.years.contains(row.fiscalYear) else { return false }
        if let initiative = facts.initiative { return row.initiative == initiative.code }
        return facts.municipalities.contains(row.municipality)
    }

    private static func columns(_ norm: FTENorm) -> [TableColumn] {
        let fte = ColumnKind.decimal(digits: 6, paperDigits: 2)
        func range(_ name: String, _ danish: String, _ english: String) -> [TableColumn] {
            [("low", "lav", "low"), ("central", "midt", "central"), ("high", "høj", "high")].map { end in
                OverviewColumns.column(
                    "\(name)_fte_\(norm.id)_\(end.0)", "\(danish), \(end.1)", "\(english), \(end.2)", fte)
            }
        }
        return [OverviewColumns.year] + range("development", "Udvikling", "Development") + [
            OverviewColumns.column("operating_fte_\(norm.id)_central", "Drift", "Operating", fte),
            OverviewColumns.column("network_fte_\(norm.id)_central", "Netværk", "Network", fte),
            OverviewColumns.column(
                "caseload", "Sager pr. årsværk", "Caseload", .decimal(digits: 6, paperDigits: 1)),
            OverviewColumns.address,
        ]
    }

    private func row(_ year: FiscalYear, _ work: YearWork, _ norm: FTENorm) -> [TableCell] {
        let cells = WorkCells(paper: nil)
        let development = work.development?.fte(norm)
        return [TableCell(year.number)]
            + [development?.low, development?.central, development?.high].map { cells.figure($0, digits: 6) } + [
                cells.figure(work.operating?.fte(norm)?.central, digits: 6),
                cells.figure(work.network?.fte(norm)?.central, digits: 6),
                cells.figure(caseload(in: year)?.average, digits: 6),
                TableCell(address(in: year)?.text),
            ]
    }

    /// Of development; nil of several municipalities' work, which no single address has.
    private func address(in year: FiscalYear) -> FigureAddress? {
        let address = FigureAddress(["nature": "development", "fiscal_year": year.description])
        if let initiative = facts.initiative { return address.with("initiative", initiative.code) }
        guard facts.municipalities.count == 1 else { return nil }
        return address.with("municipality", facts.municipalities.first)
    }

    private static let addressNote = BilingualText(
        da: "Adressen er udviklingens; w=operating og w=network giver drift og netværk.",
        en: "The address is that of development; w=operating and w=network give the others.")

    private func caseload(in year: FiscalYear) -> Caseload? {
        guard facts.municipalities.count == 1 else { return nil }
        return caseloads.first {
            $0.fiscalYear == year && facts.municipalities.contains($0.municipality) && $0.costCentre.isEmpty
                && $0.initiative == (facts.initiative?.code ?? "")
        }
    }

    private func finding(_ work: [YearWork], _ years: [FiscalYear], _ norm: FTENorm) -> [BilingualText] {
        guard let last = Array(zip(years, work)).last(where: { $0.1.development != nil }),
            let fte = last.1.development?.fte(norm)
        else { return [] }
        func text(_ language: Language) -> String { WorkCells.text(fte, digits: 2, NumberFormat(language)) }
        return [
            BilingualText(
                da: "Udvikling i \(last.0): \(text(.danish)) årsværk (\(norm.id)).",
                en: "Development in \(last.0): \(text(.english)) FTE (\(norm.id)).")
        ]
    }

    private func chart(
        _ work: [YearWork], _ years: [FiscalYear], _ norm: FTENorm, _ findings: [BilingualText]
    ) -> Chart? {
        let ranges = work.map { $0.development?.fte(norm) }
        guard ranges.contains(where: { $0 != nil }) else { return nil }
        return Chart(
            form: .ranges,
            title: findings.first ?? BilingualText(da: "Udvikling i årsværk", en: "Development in FTE"),
            description: BilingualText(
                da: "For hvert år det midterste skøn, og fra det laveste til det højeste.",
                en: "For each year the central estimate, and from the lowest to the highest."),
            categories: years.map { BilingualText(da: $0.description, en: $0.description) },
            series: [
                Chart.Series(
                    name: BilingualText(da: "Udvikling", en: "Development"),
                    values: ranges.map { $0?.central.rounded(digits: 6) },
                    lows: ranges.map { $0?.low.rounded(digits: 6) }, highs: ranges.map { $0?.high.rounded(digits: 6) })
            ], unit: .decimal(digits: 6, paperDigits: 2), unitName: BilingualText(da: "årsværk", en: "FTE"))
    }
}
