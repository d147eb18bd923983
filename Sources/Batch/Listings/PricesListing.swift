import CostModel
import Published
import Reporting

/// `omkost prices`: what the services of cost centres turned out to cost.
package struct PricesListing {
    package init() {}

    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        try Listing.read(choice, console, for: "prices") { listing in
            let table = ReportTable(
                title: BilingualText(da: "Enhedspriser", en: "Unit prices"), columns: columns(listing),
                rows: try listing.reader.prices().map(row), notes: notes(listing.model), stamp: listing.stamp)
            try console.write(table.bytes(as: console.format, style: console.style(listing.model.language)))
        }
    }

    private func columns(_ listing: Listing) -> [TableColumn] {
        let quantity = ColumnKind.decimal(digits: 3, paperDigits: 1)
        return listing.partitionColumns + [
            listing.column("cost_centre", "Omkostningssted", "Cost centre", .code),
            listing.column("unit", "Enhed", "Unit", .code),
            listing.column("method", "Metode", "Method", .label(PricesListing.methods)),
            listing.column("step", "Trin", "Step", .ordinal),
            listing.column("to_citizens", "Til borgere", "To citizens", quantity),
            listing.column("to_centres", "Til steder", "To centres", quantity),
            listing.column("idle", "Ubenyttet", "Idle", quantity),
            listing.column("direct_cost", "Direkte (kr.)", "Direct (DKK)", .kroner),
            listing.column("gross_cost", "Brutto (kr.)", "Gross (DKK)", .kroner),
            listing.column("price_at_use", "Pris ved brug (kr.)", "Price at use (DKK)", .kroner),
            listing.column("price_at_capacity", "Pris ved kapacitet (kr.)", "Price at capacity (DKK)", .kroner),
        ]
    }

    private static let methods = LabelSet([
        ("reciprocal", BilingualText(da: "gensidig", en: "reciprocal")),
        ("step_down", BilingualText(da: "trinvis", en: "step-down")),
        ("direct", BilingualText(da: "direkte", en: "direct")),
    ])

    private func row(_ line: PriceLine) -> [TableCell] {
        [
            .text(String(line.municipality)), TableCell(line.fiscalYear), .text(line.costCentre),
            line.unit.isEmpty ? .empty : .text(line.unit), .text(line.method), TableCell(line.step),
            TableCell(line.toCitizens), TableCell(line.toCentres), TableCell(line.idle), .number(line.direct),
            line.gross.map { .number($0) } ?? .empty, price(line.gross, line.toCitizens + line.toCentres),
            price(line.gross, line.capacity ?? 0),
        ]
    }

    /// Øre per whole unit, half away from zero; empty where there is nothing to divide by.
    private func price(_ gross: Int128?, _ thousandths: Int64) -> TableCell {
        guard let gross, thousandths > 0 else { return .empty }
        return roundedHalfAway(numerator: gross * 1_000, denominator: Int128(thousandths)).map { .number($0) } ?? .empty
    }

    private func notes(_ model: ModelDefinition) -> [BilingualText] {
        let order: String =
            if case .stepDown(let order) = model.costCentres { " (" + order.joined(separator: ", ") + ")" } else { "" }
        let words = PricesListing.methods
        return [
            BilingualText(
                da:
                    "Metode: \(words.text(for: model.costCentres.code, in: .danish))\(order). Brutto er direkte omkostning og det, andre steder har leveret.",
                en:
                    "Method: \(words.text(for: model.costCentres.code, in: .english))\(order). Gross is direct cost and what other centres gave."
            )
        ]
    }
}
