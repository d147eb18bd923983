import CostModel
import Publication

/// What was written: the tables of a package, with how many rows do not show their figures.
struct ExportTable {
    private let package: DataPackage
    private let version: ExportVersion

    init(_ package: DataPackage, _ version: ExportVersion) {
        self.package = package
        self.version = version
    }

    var table: ReportTable {
        ReportTable(
            title: BilingualText(
                da: "Udtræk til \(version.project), version \(version.number)",
                en: "Export for \(version.project), version \(version.number)"),
            columns: [
                OverviewColumns.column("table", "Tabel", "Table", .code),
                OverviewColumns.column("rows", "Rækker", "Rows", .count),
                OverviewColumns.column("suppressed", "Heraf uden tal", "Of it without figures", .count),
            ],
            rows: package.tables.map { table in
                [
                    .text(table.name), TableCell(table.rows.count),
                    TableCell(table.rows.count(where: DataTable.isSuppressed)),
                ]
            },
            notes: [
                BilingualText(
                    da:
                        "Rækker uden tal kunne røbe enkelte personer eller familier. Efterprøv pakken: omkost export verify MAPPE.",
                    en:
                        "Rows without figures could disclose single persons or families. Verify the package: omkost export verify FOLDER."
                )
            ],
            stamp: package.stamp.published)
    }
}
