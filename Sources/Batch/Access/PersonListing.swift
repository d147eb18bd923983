import CostModel
import Published
import Reporting

/// `omkost person`: what is held about one person, table by table, without a CPR number.
package struct PersonListing {
    private let request: PersonRequest

    /// - Parameters:
    ///   - citizen: a CPR number or an internal number
    ///   - purpose: why; nil for the operator's usual one
    package init(citizen: String, purpose: String?) {
        var request = PersonRequest()
        (request.citizen, request.purpose) = (citizen, purpose)
        self.request = request
    }

    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        let (citizen, rows, deleted) = try Workplace.use(choice, console) { workplace in
            let connection = try workplace.connect(as: .batch, for: "person")
            let citizen = try request.register(connection) ?? -1
            return try connection.transaction(.snapshot) {
                (
                    citizen, try HeldRows.all(of: citizen, connection),
                    try DeletedPerson.all(of: citizen, connection).first
                )
            }
        }
        guard deleted != nil || rows.contains(where: { $0.place == "identity.citizen" }) else {
            throw PersonListing.nobody
        }
        let table = ReportTable(
            title: BilingualText(da: "Registreret om borger \(citizen)", en: "Held about citizen \(citizen)"),
            columns: PersonListing.columns,
            rows: rows.map { row in
                [
                    .text(row.place), TableCell(row.municipality.map { String($0) }), TableCell(row.count),
                    row.oere.map { .number($0) } ?? .empty,
                ]
            },
            notes: [
                BilingualText(
                    da: "Alle versioner og alle resultater, der er gemt; derfor mere end det, der er frigivet.",
                    en: "All versions and all results that are kept; so more than what is published.")
            ] + (deleted.map(PersonListing.remainder).map { [$0] } ?? []))
        try console.write(table.bytes(as: console.format, style: console.style()))
    }

    private static let columns = [
        column("place", "Tabel", "Table", .code), column("municipality", "Kommune", "Municipality", .code),
        column("rows", "Rækker", "Rows", .count), column("amount", "Beløb (kr.)", "Amount (DKK)", .kroner),
    ]

    private static func column(_ name: String, _ danish: String, _ english: String, _ kind: ColumnKind) -> TableColumn {
        TableColumn(name: name, title: BilingualText(da: danish, en: english), kind: kind)
    }

    private static func remainder(_ deleted: DeletedPerson) -> BilingualText {
        BilingualText(
            da:
                "Slettet \(deleted.deletedAt) af \(deleted.role): \(deleted.reason). Rækkerne er en rest, der ikke er om nogen; intet CPR-nummer hører til.",
            en:
                "Deleted \(deleted.deletedAt) by \(deleted.role): \(deleted.reason). The rows are a remainder of nobody; no CPR number belongs to them."
        )
    }

    static func gone(_ deleted: DeletedPerson) -> Refusal {
        Refusal(
            .inputMissing,
            what: BilingualText(
                da: "borger \(deleted.citizen) er slettet allerede, \(deleted.deletedAt)",
                en: "citizen \(deleted.citizen) was deleted before, \(deleted.deletedAt)"),
            remedy: BilingualText(
                da: "se hvem, der er slettet: omkost person --deleted",
                en: "see who was deleted: omkost person --deleted"))
    }

    static let nobody = Refusal(
        .inputMissing,
        what: BilingualText(da: "der er ingen borger med det nummer", en: "there is no citizen with that number"),
        remedy: BilingualText(
            da: "skriv CPR-nummeret, eller det interne nummer, som omkost person CPR viser",
            en: "write the CPR number, or the internal number that omkost person CPR shows"))
}
