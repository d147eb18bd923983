import CostModel
import Published
import Reporting

/// `omkost approve --list`: what of the published figures is approved, and whether it still holds.
package struct ApprovalListing {
    package init() {}

    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        try Listing.read(choice, console, for: "approvals") { listing in
            let approvals = try listing.reader.approvals()
            let table = ReportTable(
                title: BilingualText(da: "Godkendelser", en: "Approvals"), columns: columns(listing),
                rows: approvals.map(row),
                notes: approvals.isEmpty
                    ? [BilingualText(da: "Intet år er godkendt.", en: "No year is approved.")] : [],
                stamp: listing.stamp)
            try console.write(table.bytes(as: console.format, style: console.style(listing.model.language)))
        }
    }

    private func columns(_ listing: Listing) -> [TableColumn] {
        listing.partitionColumns + [
            listing.column("approved_by", "Godkendt af", "Approved by", .code),
            listing.column("approved_on", "Godkendt den", "Approved on", .code),
            listing.column("run", "Kørsel", "Run", .ordinal), listing.column("holds", "Gælder", "Holds", .boolean),
            listing.column("note", "Bemærkning", "Note", .prose),
        ]
    }

    private func row(_ approval: Approval) -> [TableCell] {
        [
            .text(String(approval.municipality)), TableCell(approval.fiscalYear.number), .text(approval.approvedBy),
            .text(approval.approvedOn.description), TableCell(approval.run), .bool(approval.holds),
            TableCell(approval.note),
        ]
    }
}
