import CostModel
import Published
import Reporting
import Workforce

/// `omkost fte`: development, network and operating work in hours and FTE.
package struct FTEListing {
    /// What about the work is asked for.
    private enum View {
        case hours([WorkDimension])
        case assumptions
        case peak
        case caseload
    }

    private let view: View

    /// - Throws: `Refusal` (usage) for an unknown dimension, or more than one view
    package init(by dimensions: String?, showsAssumptions: Bool, showsPeak: Bool, showsCaseload: Bool) throws(Refusal) {
        let views = [showsAssumptions, showsPeak, showsCaseload, dimensions != nil].filter { $0 }
        guard views.count <= 1 else {
            throw Refusal(
                .usage,
                what: BilingualText(
                    da: "--by, --assumptions, --peak og --caseload kan ikke bruges sammen",
                    en: "--by, --assumptions, --peak and --caseload exclude each other"),
                remedy: BilingualText(da: "vælg en af dem", en: "choose one of them"))
        }
        if showsAssumptions {
            view = .assumptions
        } else if showsPeak {
            view = .peak
        } else if showsCaseload {
            view = .caseload
        } else {
            view = .hours(
                try dimensions.map { text throws(Refusal) in
                    try DimensionList.parse(text, allowed: WorkDimension.allCases)
                } ?? WorkDimension.standard)
        }
    }

    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        try Listing.read(choice, console, for: "fte") { listing in
            let style = console.style(listing.model.language)
            let cells = WorkCells(paper: console.format == .text ? style.language : nil)
            try console.write(table(listing, cells).bytes(as: console.format, style: style))
        }
    }

    private func table(_ listing: Listing, _ cells: WorkCells) throws -> ReportTable {
        let notes = WorkNotes(model: listing.model.workforce)
        let approvals = WorkNotes.approvals(try listing.reader.approvals(), listing.municipalityNames)
        switch view {
        case .hours(let dimensions):
            let table = WorkedHoursTable(by: dimensions, listing, cells)
            return ReportTable(
                title: BilingualText(da: "Udvikling, netværk og drift", en: "Development, network and operating work"),
                columns: table.columns, rows: table.rows(try listing.reader.workedHours()),
                notes: notes.norms + [WorkNotes.grades, WorkNotes.network, WorkNotes.explain] + approvals,
                stamp: listing.stamp)
        case .assumptions:
            let table = AssumptionsTable(listing: listing, cells: cells)
            return ReportTable(
                title: BilingualText(da: "Hvad antagelserne betyder", en: "What the assumptions move"),
                columns: table.columns, rows: table.rows(try listing.reader.workedHours()),
                notes: [AssumptionsTable.note] + notes.norms, stamp: listing.stamp)
        case .peak:
            let table = PeakTable(listing: listing, cells: cells)
            return ReportTable(
                title: BilingualText(da: "Året med mest udvikling", en: "The year with most development"),
                columns: table.columns, rows: table.rows(try listing.reader.workedHours()),
                notes: notes.norms + [WorkNotes.grades] + approvals, stamp: listing.stamp)
        case .caseload:
            let table = CaseloadTable(listing: listing, cells: cells)
            return ReportTable(
                title: BilingualText(da: "Sagsstamme", en: "Caseload"), columns: table.columns,
                rows: table.rows(try listing.reader.caseloads()), notes: [CaseloadTable.note], stamp: listing.stamp)
        }
    }
}
