import CostModel
import Published
import Reporting

/// `omkost persons`: the denominators.
package struct PersonsListing {
    private let dimensions: [CostDimension]

    package init(by dimensions: String) throws(Refusal) {
        self.dimensions = try DimensionList.parse(dimensions, allowed: CostDimension.ofPersons)
    }

    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        try Listing.read(choice, console, for: "persons") { listing in
            let columns =
                dimensions.compactMap { dimension in
                    dimension == .municipality
                        ? listing.partitionColumns[0]
                        : CostColumns.dimension(dimension.rawValue, sectors: listing.sectors)
                } + [
                    listing.column("citizens", "Borgere", "Citizens", .count),
                    listing.column("families", "Familier", "Families", .count),
                    listing.column("person_days", "Persondage", "Person days", .count),
                ]
            let rows = try PersonQuery(by: dimensions).rows(listing.reader).map { row in
                zip(row.codes, columns).map { Listing.cell($0, of: $1) } + row.counts.map { TableCell($0) }
            }
            let table = ReportTable(
                title: BilingualText(da: "Borgere i forløb", en: "Citizens enrolled"), columns: columns, rows: rows,
                notes: [
                    BilingualText(
                        da:
                            "En borger tælles i hver række, hvor vedkommende har dage; rækkerne kan derfor ikke lægges sammen.",
                        en: "A citizen counts in every row with days of theirs, so the rows do not add up.")
                ], stamp: listing.stamp)
            try console.write(table.bytes(as: console.format, style: console.style(listing.model.language)))
        }
    }
}
