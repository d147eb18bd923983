import CostModel
import Published
import Reporting

/// The generations that show figures of a run.
struct RunPublicationsTable {
    private let publications: [RunPublicationLine]

    init(_ publications: [RunPublicationLine]) {
        self.publications = publications
    }

    var table: ReportTable {
        func column(_ name: String, _ danish: String, _ english: String, _ kind: ColumnKind) -> TableColumn {
            TableColumn(name: name, title: BilingualText(da: danish, en: english), kind: kind)
        }
        return ReportTable(
            title: BilingualText(da: "Udgaver", en: "Publications"),
            columns: [
                column("generation", "Udgave", "Generation", .ordinal),
                column("made_by", "Frigivet med kørsel", "Published with run", .ordinal),
                column("published_at", "Frigivet", "Published", .code),
                column("published_by", "Frigivet af", "Published by", .code),
                column("reason", "Grund", "Reason", .code),
                column("partitions", "Kommuner og år", "Municipalities and years", .count),
                column("current", "Gælder nu", "Current", .boolean),
            ],
            rows: publications.map { line in
                [
                    TableCell(line.generation), TableCell(line.madeBy), .text(line.publishedAt),
                    .text(line.publishedBy), .text(line.reason), TableCell(line.partitionCount), .bool(line.isCurrent),
                ]
            },
            notes: publications.isEmpty
                ? [
                    BilingualText(
                        da: "Kørslen er ikke del af nogen udgave.", en: "The run is part of no publication.")
                ] : [])
    }
}
