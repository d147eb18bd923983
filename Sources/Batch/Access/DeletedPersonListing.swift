import CostModel
import Published
import Reporting

/// `omkost person --deleted`: which internal numbers stand for nobody, since when and why. After a backup is restored these
/// have to be deleted again.
package struct DeletedPersonListing {
    package init() {}

    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        let persons = try Workplace.use(choice, console) { workplace in
            try DeletedPerson.all(workplace.connect(as: .batch, for: "person/deleted"))
        }
        let table = ReportTable(
            title: BilingualText(da: "Slettede personer", en: "Deleted persons"),
            columns: [
                DeletedPersonListing.column("citizen", "Borger", "Citizen"),
                DeletedPersonListing.column("deleted_at", "Slettet", "Deleted"),
                DeletedPersonListing.column("deleted_by", "Af", "By"),
                DeletedPersonListing.column("reason", "Begrundelse", "Reason"),
            ],
            rows: persons.map { [.text(String($0.citizen)), .text($0.deletedAt), .text($0.role), .text($0.reason)] },
            notes: persons.isEmpty ? [BilingualText(da: "Ingen er slettet.", en: "Nobody was deleted.")] : [])
        try console.write(table.bytes(as: console.format, style: console.style()))
    }

    private static func column(_ name: String, _ danish: String, _ english: String) -> TableColumn {
        TableColumn(name: name, title: BilingualText(da: danish, en: english), kind: .code)
    }
}
