import CostModel
import Published
import Reporting

/// `omkost close --list`: the years that are closed.
package struct ClosedYearListing {
    package init() {}

    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        try Listing.read(choice, console, for: "closed") { listing in
            let years = try listing.reader.closedYears()
            let table = ReportTable(
                title: BilingualText(da: "Lukkede år", en: "Closed years"),
                columns: listing.partitionColumns + [
                    listing.column("closed_on", "Lukket den", "Closed on", .code),
                    listing.column("closed_by", "Lukket af", "Closed by", .code),
                    listing.column("run", "Kørsel", "Run", .ordinal),
                ],
                rows: years.map { year in
                    [
                        .text(String(year.partition.municipality)), TableCell(year.partition.fiscalYear.number),
                        .text(year.closedOn.description), .text(year.closedBy), TableCell(year.run),
                    ]
                },
                notes: years.isEmpty ? [BilingualText(da: "Intet år er lukket.", en: "No year is closed.")] : [],
                stamp: listing.stamp)
            try console.write(table.bytes(as: console.format, style: console.style(listing.model.language)))
        }
    }
}
