import CostModel
import Reporting
import Workforce

/// What is said about a figure in hours and FTE: how it is computed, the rows behind it, and the assumptions in it.
struct WorkDocument {
    private let explanation: WorkExplanation
    private let address: FigureAddress
    private let listing: Listing
    private let language: Language
    private let cells = WorkCells(paper: nil)
    private var model: WorkforceModel { listing.model.workforce }

    init(_ explanation: WorkExplanation, _ address: FigureAddress, _ listing: Listing, _ language: Language) {
        self.explanation = explanation
        self.address = address
        self.listing = listing
        self.language = language
    }

    var document: ReportDocument {
        var sections = [sums, rows]
        let assumptions = AssumptionsTable(listing: listing, cells: cells)
        let effects = assumptions.rows(explanation.hours)
        if !effects.isEmpty {
            sections.append(
                ReportSection(
                    id: "assumptions", title: BilingualText(da: "Antagelser i tallet", en: "Assumptions in the figure"),
                    table: ReportTable(columns: assumptions.columns, rows: effects, notes: [AssumptionsTable.note])))
        }
        sections.append(RunOriginSection(runs: explanation.runs).section)
        return ReportDocument(
            name: "forklaring", language: language,
            title: BilingualText(da: "Forklaring af \(address.text)", en: "Explanation of \(address.text)"),
            lead: lead, sections: sections, stamp: listing.stamp)
    }

    /// Hours over the norm's hours is the whole of it; employments are FTE already.
    private var lead: [BilingualText] {
        let counted = WorkTotal(explanation.hours.filter(\.countsAsFTE))
        guard let norm = model.norms.first, let fte = counted.fte(norm), let hours = counted.hours(headline: norm)
        else {
            return [
                BilingualText(
                    da: "Tallet kan ikke beregnes: en antagelse eller en norm mangler i modellen.",
                    en: "The figure cannot be computed: the model lacks an assumption or a norm.")
            ]
        }
        func text(_ range: RatioRange, _ digits: Int, _ language: Language) -> String {
            WorkCells.text(range, digits: digits, NumberFormat(language))
        }
        return [
            BilingualText(
                da:
                    "\(text(fte, 2, .danish)) årsværk (\(norm.id)) er \(text(hours, 1, .danish)) timer delt med normens timer. Rækkerne nedenfor giver tallet.",
                en:
                    "\(text(fte, 2, .english)) FTE (\(norm.id)) is \(text(hours, 1, .english)) hours over the norm's hours. The rows below add up to the figure."
            )
        ]
    }

    private var sums: ReportSection {
        let table = WorkedHoursTable(
            by: [.municipality, .fiscalYear, .initiative, .nature, .category, .method], listing, cells)
        return ReportSection(
            id: "hours", title: BilingualText(da: "Sådan er tallet blevet til", en: "How the figure came about"),
            table: ReportTable(
                columns: table.columns, rows: table.rows(explanation.hours),
                notes: WorkNotes(model: model).norms + [WorkNotes.grades, WorkNotes.network]))
    }

    private var rows: ReportSection {
        let hours = ColumnKind.decimal(digits: 3, paperDigits: 1)
        let shown = explanation.sources.prefix(WorkExplanation.sourcesMax)
        return ReportSection(
            id: "rows", title: BilingualText(da: "Arbejdet bag", en: "The work behind it"),
            findings: shown.count < explanation.sources.count
                ? [
                    BilingualText(
                        da: "De \(shown.count) største af \(explanation.sources.count).",
                        en: "The \(shown.count) largest of \(explanation.sources.count).")
                ] : [],
            table: ReportTable(
                columns: listing.partitionColumns + [
                    OverviewColumns.column("initiative", "Indsats", "Initiative", .code),
                    OverviewColumns.column("category", "Kategori", "Category", .code),
                    OverviewColumns.column("method", "Opgjort ved", "Known by", .label(.workMethod)),
                    OverviewColumns.column("employee", "Medarbejder", "Employee", .code),
                    OverviewColumns.column("held_on", "Holdt", "Held on", .code),
                    OverviewColumns.column("rows", "Rækker", "Rows", .count),
                    OverviewColumns.column("hours_low", "Timer, lav", "Hours, low", hours),
                    OverviewColumns.column("hours_central", "Timer, midt", "Hours, central", hours),
                    OverviewColumns.column("hours_high", "Timer, høj", "Hours, high", hours),
                    OverviewColumns.column("assumption", "Antagelse", "Assumption", .code),
                ],
                rows: shown.map { source in
                    let range = WorkTotal(source).hours(headline: model.norms.first)
                    return [
                        source.municipality.map { .text(String($0)) } ?? .empty, TableCell(source.fiscalYear.number),
                        source.initiative.isEmpty ? .empty : .text(source.initiative), .text(source.category),
                        .text(source.method.rawValue), source.employee.isEmpty ? .empty : .text(source.employee),
                        TableCell(source.heldOn?.description), TableCell(source.rowCount),
                        cells.figure(range?.low, digits: 3), cells.figure(range?.central, digits: 3),
                        cells.figure(range?.high, digits: 3),
                        source.assumption.isEmpty ? .empty : .text(source.assumption),
                    ]
                },
                notes: [
                    BilingualText(
                        da:
                            "En række uden kommune er hele netværkets; hver kommune har en lige stor del. Tidsregistreringer er lagt sammen pr. medarbejder og år.",
                        en:
                            "A row without a municipality is the whole network's, of which each municipality has an equal part. Time entries are added up by employee and year."
                    )
                ]))
    }
}
