import CostModel
import Published
import Reporting

/// `omkost costs`: the cost cube.
package struct CostsListing {
    /// What the user gave, as text.
    package struct Filters: Sendable {
        package var citizen: String?
        package var family: String?
        package var initiative: String?
        package var municipality: Int?
        package var year: Int?
        package var sector: String?
        package var status: String?
        /// Why persons are looked up.
        package var purpose: String?

        package init() {}
    }

    private let dimensions: [CostDimension]
    private let filters: Filters

    /// - Throws: `Refusal` for a dimension that there is not
    package init(by dimensions: String, filters: Filters) throws(Refusal) {
        self.dimensions = try DimensionList.parse(dimensions, allowed: CostDimension.allCases)
        self.filters = filters
    }

    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        var persons = PersonRequest()
        (persons.citizen, persons.family, persons.purpose) = (filters.citizen, filters.family, filters.purpose)
        persons.municipality = filters.municipality.map { Int16(clamping: $0) }
        persons.isExtract = !Set(dimensions).isDisjoint(with: CostDimension.personal)
        try Listing.read(choice, console, of: persons, for: "costs") { listing, citizen in
            let showsCpr = try dimensions.contains(.citizen) && listing.reader.mayReadIdentities()
            let query = CostQuery(by: dimensions, filter: try filter(citizen))
            let columns = try self.columns(query, listing)
            if let format = MachineFormat(console.format) {
                try stream(query, columns, listing, format, showsCpr, console)
            } else {
                try show(query, columns, listing, showsCpr, console)
            }
        }
    }

    private func columns(_ query: CostQuery, _ listing: Listing) throws -> [TableColumn] {
        query.columns.compactMap { dimension in
            if dimension == .municipality { return listing.partitionColumns[0] }
            return CostColumns.dimension(dimension.rawValue, sectors: listing.sectors)
        } + CostColumns.amounts
    }

    private func cells(_ codes: [String], _ oere: [Int128], _ columns: [TableColumn]) -> [TableCell] {
        zip(codes, columns).map { Listing.cell($0, of: $1) } + oere.map { .number($0) }
    }

    /// Row by row, in bounded memory.
    private func stream(
        _ query: CostQuery, _ columns: [TableColumn], _ listing: Listing, _ format: MachineFormat, _ showsCpr: Bool,
        _ console: Console
    ) throws {
        var stream = TableStream(format, columns: columns, stamp: listing.stamp)
        stream.begin()
        try query.forEachRow(listing.reader, showsCpr: showsCpr) { codes, oere in
            stream.append(cells(codes, oere, columns))
            if stream.byteCount > 1 << 16 {
                try stream.drain { (bytes: [UInt8]) throws(OutputFailed) in try console.write(bytes) }
            }
        }
        stream.end()
        try stream.drain { (bytes: [UInt8]) throws(OutputFailed) in try console.write(bytes) }
    }

    private func show(
        _ query: CostQuery, _ columns: [TableColumn], _ listing: Listing, _ showsCpr: Bool, _ console: Console
    ) throws {
        var rows: [[TableCell]] = []
        var totals = [Int128](repeating: 0, count: 4)
        try query.forEachRow(listing.reader, showsCpr: showsCpr) { codes, oere in
            rows.append(cells(codes, oere, columns))
            for index in totals.indices { totals[index] += oere[index] }
        }
        let table = ReportTable(
            title: BilingualText(da: "Omkostninger", en: "Costs"), columns: columns, rows: rows,
            totals: query.columns.map { _ in .empty } + totals.map { .number($0) },
            notes: CostsListing.notes(rows.isEmpty),
            stamp: listing.stamp)
        try console.write(table.bytes(as: .text, style: console.style(listing.model.language)))
    }

    private static func notes(_ isEmpty: Bool) -> [BilingualText] {
        isEmpty
            ? [BilingualText(da: "Ingen linjer passer til udvalget.", en: "No lines fit the selection.")]
            : [
                BilingualText(
                    da:
                        "Statens andel er beregnet af medfinansierede udgifter; den er vist ved siden af og ikke lagt til.",
                    en: "The State's share is computed from co-financed expenses; it is shown beside and not added in.")
            ]
    }

    // MARK: Filters

    private func filter(_ citizen: Int32?) throws -> CostFilter {
        var filter = CostFilter()
        filter.municipality = filters.municipality.map { Int16(clamping: $0) }
        filter.fiscalYear = filters.year.map { FiscalYear(Int16(clamping: $0)) }
        filter.sector = filters.sector
        filter.family = filters.family
        filter.initiative = filters.initiative
        filter.citizen = citizen
        if let status = filters.status {
            guard let known = CostStatus.allCases.first(where: { $0.code == status }) else {
                throw Refusal(
                    .usage, what: BilingualText(da: "ukendt status \"\(status)\"", en: "unknown status \"\(status)\""),
                    remedy: BilingualText(
                        da: "brug allocated, unallocated eller excluded", en: "use allocated, unallocated or excluded"))
            }
            filter.status = known
        }
        return filter
    }
}
