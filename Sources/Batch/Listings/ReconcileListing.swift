import CostModel
import Published
import Reporting

/// `omkost reconcile`: posted = allocated + unallocated + excluded.
package struct ReconcileListing {
    private let byAccount: Bool

    package init(byAccount: Bool) {
        self.byAccount = byAccount
    }

    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        try Listing.read(choice, console, for: "reconcile") { listing in
            let table =
                byAccount
                ? try accountTable(listing)
                : ReconciliationTable(
                    try listing.reader.reconciliations(), columns: listing.partitionColumns, stamp: listing.stamp
                ).table
            try console.write(table.bytes(as: console.format, style: console.style(listing.model.language)))
        }
    }

    private func accountTable(_ listing: Listing) throws -> ReportTable {
        let accountColumns = [
            listing.column("function", "Funktion", "Function", .code),
            listing.column("dranst", "Dranst", "Dranst", .ordinal),
            listing.column("ownership", "Ejerforhold", "Ownership", .ordinal),
            listing.column("grouping", "Gruppering", "Grouping", .code),
            listing.column("species", "Art", "Species", .code),
        ]
        let rows = try listing.reader.accountReconciliations().map { line -> [TableCell] in
            [
                .text(String(line.municipality)), TableCell(line.fiscalYear), .text(line.function),
                TableCell(line.dranst), TableCell(line.ownership), Listing.cell(line.grouping, of: accountColumns[3]),
                Listing.cell(line.species, of: accountColumns[4]), .number(line.posted), .number(line.allocated),
                .number(line.unallocated), .number(line.excluded),
                .number(line.posted - line.allocated - line.unallocated - line.excluded),
            ]
        }
        return ReportTable(
            title: BilingualText(da: "Afstemning pr. konto", en: "Reconciliation per account"),
            columns: listing.partitionColumns + accountColumns + ReconciliationTable.amountColumns, rows: rows,
            stamp: listing.stamp)
    }
}
