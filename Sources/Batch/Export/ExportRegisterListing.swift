import CostModel
import Postgres
import Published
import Reporting

/// `omkost export register`: what was given out, when, by whom, what for.
package struct ExportRegisterListing {
    private let project: String?

    package init(project: String?) {
        self.project = project
    }

    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        try Workplace.use(choice, console) { workplace in
            let deliveries = try ExportRegister.deliveries(
                of: project, try workplace.connect(as: .batch, for: "export/register"))
            let table = ReportTable(
                title: BilingualText(da: "Register over udtræk", en: "Register of exports"),
                columns: [
                    OverviewColumns.column("project", "Projekt", "Project", .code),
                    OverviewColumns.column("version", "Version", "Version", .ordinal),
                    OverviewColumns.column("generation", "Udgave", "Generation", .ordinal),
                    OverviewColumns.column("run", "Kørsel", "Run", .ordinal),
                    OverviewColumns.column("years", "År", "Years", .code),
                    OverviewColumns.column("frozen_at", "Frosset", "Frozen", .code),
                    OverviewColumns.column("delivered_at", "Skrevet ud", "Written out", .code),
                    OverviewColumns.column("delivered_by", "Af (pseudonym)", "By (pseudonym)", .code),
                    OverviewColumns.column("purpose", "Formål", "Purpose", .code),
                    OverviewColumns.column("rows", "Rækker", "Rows", .count),
                    OverviewColumns.column("manifest_sha256", "SHA-256 af SHA256SUMS", "SHA-256 of SHA256SUMS", .code),
                    OverviewColumns.column("note", "Note", "Note", .code),
                ],
                rows: deliveries.map { delivery in
                    [
                        .text(delivery.project), TableCell(delivery.version), TableCell(delivery.generation),
                        TableCell(delivery.run), .text(delivery.years), .text(delivery.frozenAt),
                        .text(delivery.deliveredAt), .text(delivery.deliveredBy), .text(delivery.purpose),
                        TableCell(delivery.rowCount), .text(delivery.manifestSha256), TableCell(delivery.note),
                    ]
                })
            try console.write(table.bytes(as: console.format, style: console.style()))
        }
    }
}
