import CostModel
import Reporting

/// Columns that several sections of an overview have. Amounts are exact in files and whole kroner on paper.
struct OverviewColumns {
    let listing: Listing

    static let wholeKroner = ColumnKind.decimal(digits: 2, paperDigits: 0)
    static let personYears = ColumnKind.decimal(digits: 3, paperDigits: 1)

    static func column(_ name: String, _ danish: String, _ english: String, _ kind: ColumnKind) -> TableColumn {
        TableColumn(name: name, title: BilingualText(da: danish, en: english), kind: kind)
    }

    static func kroner(_ name: String, _ danish: String, _ english: String) -> TableColumn {
        column(name, "\(danish) (kr.)", "\(english) (DKK)", wholeKroner)
    }

    var sector: TableColumn {
        OverviewColumns.column("sector", "Budgetområde", "Sector", .label(listing.sectors))
    }

    static let year = column("fiscal_year", "Regnskabsår", "Fiscal year", .ordinal)
    static let arm = column("arm", "Gruppe", "Arm", .label(.arm))
    static let phase = column("phase", "Fase", "Phase", .label(.phase))
    static let address = reference("address", "Adresse", "Address")

    /// An address, for `omkost explain`.
    static func reference(_ name: String, _ danish: String, _ english: String) -> TableColumn {
        TableColumn(
            name: name, title: BilingualText(da: danish, en: english), kind: .code, isReference: true)
    }

    func sectorName(_ id: String) -> BilingualText {
        listing.model.sectors.first { $0.id == id }?.name ?? BilingualText(da: id, en: id)
    }

    /// Sectors in the model's order, then any other.
    func ordered(_ ids: Set<String>) -> [String] {
        let known = listing.model.sectors.map(\.id).filter(ids.contains)
        return known + ids.subtracting(known).sorted()
    }
}
