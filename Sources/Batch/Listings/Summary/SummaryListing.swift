import CostModel
import Published
import Reporting
import Workforce

/// `omkost summary`: per-year operating and development cost in kroner and in full-time equivalents. Machines get one row
/// with everything; people get two tables, cost and work.
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
            let style = console.style(listing.model.language)
            let rows = try SummaryRows(listing.reader, byInitiative: byInitiative).rows
            guard console.format == .text else {
                let table = machineTable(rows, listing)
                return try console.write(table.bytes(as: console.format, style: style))
            }
            let tables = paperTables(rows, listing, style.language)
            let texts = tables.map { $0.bytes(as: .text, style: style) }
            try console.write(Array(texts.joined(separator: Array("\n".utf8))))
        }
    }

    private func machineTable(_ rows: [SummaryRow], _ listing: Listing) -> ReportTable {
        let cost = SummaryCostColumns(listing: listing)
        let work = SummaryWorkColumns(listing: listing, cells: WorkCells(paper: nil))
        return ReportTable(
            columns: keyColumns(listing) + cost.columns + work.columns(withApproval: !byInitiative),
            rows: rows.map { keys($0) + cost.cells($0) + work.cells($0, withApproval: !byInitiative) },
            stamp: listing.stamp)
    }

    private func paperTables(_ rows: [SummaryRow], _ listing: Listing, _ language: Language) -> [ReportTable] {
        let cost = SummaryCostColumns(listing: listing)
        let work = SummaryWorkColumns(listing: listing, cells: WorkCells(paper: language))
        let notes = SummaryNotes(rows: rows, listing: listing)
        return [
            ReportTable(
                title: BilingualText(da: "Årsoversigt: omkostning", en: "Yearly summary: cost"),
                columns: keyColumns(listing) + cost.columns, rows: rows.map { keys($0) + cost.cells($0) },
                notes: notes.cost),
            ReportTable(
                title: BilingualText(
                    da: "Årsoversigt: drift og udvikling i årsværk",
                    en: "Yearly summary: operation and development in FTE"),
                columns: keyColumns(listing) + work.columns(withApproval: !byInitiative),
                rows: rows.map { keys($0) + work.cells($0, withApproval: !byInitiative) }, notes: notes.work,
                stamp: listing.stamp),
        ]
    }

    private func keyColumns(_ listing: Listing) -> [TableColumn] {
        listing.partitionColumns + (byInitiative ? [listing.column("initiative", "Indsats", "Initiative", .code)] : [])
    }

    private func keys(_ row: SummaryRow) -> [TableCell] {
        [.text(String(row.line.municipality)), TableCell(row.line.fiscalYear)]
            + (byInitiative ? [row.isWorkAlone ? .empty : .text(row.line.initiative)] : [])
    }
}
