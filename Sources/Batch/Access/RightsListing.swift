import CostModel
import Reporting
import Schema

/// `omkost rights`: which role sees which municipalities and initiatives.
package struct RightsListing {
    private let role: String?

    /// - Parameter role: nil for all
    package init(role: String?) {
        self.role = role
    }

    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        let rights = try RightsDesk.open(choice, console, for: "rights") { try $0.all(of: role) }
        let table = ReportTable(
            title: BilingualText(da: "Rettigheder", en: "Rights"), columns: RightsListing.columns,
            rows: rights.map { right in
                [
                    .text(right.role), .text(right.kind), .text(right.subject), .text(right.givenOn),
                    .text(right.givenBy), .bool(right.holds),
                ]
            },
            notes: rights.isEmpty
                ? [BilingualText(da: "Ingen rolle har rettigheder.", en: "No role has rights.")]
                : rights.allSatisfy(\.holds) ? [] : [RightsListing.lapsed])
        try console.write(table.bytes(as: console.format, style: console.style()))
    }

    private static let columns = [
        column("role", "Rolle", "Role", .code),
        column(
            "kind", "Art", "Kind",
            .label(
                LabelSet([
                    ("municipality", BilingualText(da: "kommune", en: "municipality")),
                    ("initiative", BilingualText(da: "indsats", en: "initiative")),
                ]))),
        column("subject", "Hvad", "What", .code), column("since", "Siden", "Since", .code),
        column("given_by", "Givet af", "Given by", .code), column("holds", "Gælder", "Holds", .boolean),
    ]

    private static let lapsed = BilingualText(
        da:
            "En ret gælder ikke mere, når rollen er slettet, omdøbt eller oprettet på ny, eller er taget ud af sin gruppe.",
        en: "A right lapses when its role was dropped, renamed or made anew, or was taken out of its group.")

    private static func column(_ name: String, _ danish: String, _ english: String, _ kind: ColumnKind) -> TableColumn {
        TableColumn(name: name, title: BilingualText(da: danish, en: english), kind: kind)
    }
}
