import CostModel
import Published
import Reporting

/// `omkost access-log`: who has looked whom up.
package struct AccessLogListing {
    private let citizen: String?
    private let family: String?
    private let municipality: Int?
    private let role: String?
    private let since: String?

    /// - Parameter since: `yyyy-mm-dd`
    package init(citizen: String?, family: String?, municipality: Int?, role: String?, since: String?) {
        self.citizen = citizen
        self.family = family
        self.municipality = municipality
        self.role = role
        self.since = since
    }

    package func run(_ choice: DatabaseChoice, _ console: Console) throws {
        var query = LookUpQuery()
        query.role = role
        query.since = try since.map(AccessLogListing.date)
        if let family {
            guard let municipality, let place = Int16(exactly: municipality) else { throw AccessLogListing.noPlace }
            query.family = (place, family)
        }
        let rows = try Workplace.use(choice, console) { workplace in
            let connection = try workplace.connect(as: .batch, for: "access-log")
            query.citizen = try citizen.map { text in
                let number = try CitizenLookUp.number(text, connection)
                guard number > 0 else { throw PersonListing.nobody }
                return number
            }
            return try connection.transaction(.snapshot) { try query.rows(connection) }
        }
        let table = ReportTable(
            title: BilingualText(da: "Opslag, nyeste først", en: "Look-ups, newest first"),
            columns: AccessLogListing.columns, rows: rows.map(AccessLogListing.row),
            notes: [
                rows.isEmpty
                    ? BilingualText(da: "Ingen opslag.", en: "No look-ups.")
                    : BilingualText(
                        da:
                            "Under en borger står også opslag af familier, som borgeren har været i, og udtræk, som kan have haft borgeren med.",
                        en:
                            "With a citizen stand look-ups of families that the citizen was ever in too, and extracts that may have had the citizen in them."
                    )
            ])
        try console.write(table.bytes(as: console.format, style: console.style()))
    }

    private static let columns = [
        column("number", "Nr.", "No.", .ordinal), column("at", "Tidspunkt", "Time", .code),
        column("role", "Rolle", "Role", .code),
        column(
            "kind", "Art", "Kind",
            .label(
                LabelSet([
                    ("citizen", BilingualText(da: "borger", en: "citizen")),
                    ("family", BilingualText(da: "familie", en: "family")),
                    ("posting", BilingualText(da: "postering", en: "posting")),
                    ("extract", BilingualText(da: "udtræk", en: "extract")),
                ]))),
        column("municipality", "Kommune", "Municipality", .code), column("citizen", "Borger", "Citizen", .ordinal),
        column("subject", "Kode", "Code", .code), column("purpose", "Formål", "Purpose", .prose),
        column("client", "Fra", "From", .code), column("application", "Program", "Program", .code),
    ]

    private static func row(_ lookUp: LoggedLookUp) -> [TableCell] {
        [
            TableCell(lookUp.number), .text(lookUp.at), .text(lookUp.role), .text(lookUp.kind),
            TableCell(lookUp.municipality.map { String($0) }), TableCell(lookUp.citizen), TableCell(lookUp.subject),
            .text(lookUp.purpose), lookUp.client.isEmpty ? .empty : .text(lookUp.client), .text(lookUp.application),
        ]
    }

    private static func column(_ name: String, _ danish: String, _ english: String, _ kind: ColumnKind) -> TableColumn {
        TableColumn(name: name, title: BilingualText(da: danish, en: english), kind: kind)
    }

    private static func date(_ text: String) throws(Refusal) -> CivilDate {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2], text.utf8.count == 10,
            let date = CivilDate(year: year, month: month, day: day)
        else {
            throw Refusal(
                .usage, what: BilingualText(da: "--since er ikke en dato", en: "--since is no date"),
                remedy: BilingualText(da: "skriv den som 2026-01-31", en: "write it as 2026-01-31"))
        }
        return date
    }

    private static let noPlace = Refusal(
        .usage, what: BilingualText(da: "--family kræver --municipality", en: "--family needs --municipality"),
        remedy: BilingualText(
            da: "familiers koder gælder i én kommune", en: "families' codes hold in one municipality"))
}
